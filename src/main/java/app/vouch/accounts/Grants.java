package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles asked for that wait for a second administrator, and whether a second one is a second person. */
@Component
class Grants {

    private static final int ONE_AT_A_TIME = 0x766F7564;

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether there never was anybody to consent: only while no other account was ever an administrator's, and only for
     * a second one, without whom nobody could ever consent to anything. Taking the role from the second, or closing
     * their account, does not bring that back.
     */
    boolean mayStandAlone(Viewer viewer, Role role) {
        if (role != Role.ADMIN) {
            return false;
        }
        jdbc.sql("select pg_advisory_xact_lock(:one)")
                .param("one", ONE_AT_A_TIME)
                .query((row, at) -> true)
                .list();
        return jdbc.sql("select count(*) from account where id <> :self and has_administered")
                        .param("self", viewer.account().value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /**
     * Whether there were two administrators once and now nobody who could consent to what another asks: those in office
     * are all of one hand.
     */
    boolean lackASecondPerson() {
        return jdbc.sql("""
                        select count(*) > 1 and count(distinct coalesce(a.password_set_by, a.id)) filter (
                                   where a.disabled_at is null and 'ADMIN' = any(string_to_array(a.roles, ','))
                                     and (p.id is null or p.status <> 'LEFT')) < 2
                        from account a left join person p on p.id = a.person_id
                        where a.has_administered
                        """).query(Boolean.class).single();
    }

    /** Who stands behind an account: whoever typed its password, or whoever stood behind them; else its holder. */
    AccountId hand(AccountId account) {
        return jdbc.sql("select coalesce(password_set_by, id) from account where id = :id")
                .param("id", account.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .orElse(account);
    }

    /** What was asked for. @param hand who stood behind the asking account then */
    record Asked(AccountId by, AccountId hand) {}

    /** Whether the same person might have asked and be the one who now consents. */
    boolean areOneHand(AccountId consenting, Asked asked) {
        AccountId hand = hand(consenting);
        return hand.equals(asked.hand()) || hand.equals(asked.by()) || hand.equals(hand(asked.by()));
    }

    void ask(Viewer viewer, Account account, Role role) {
        int asked = jdbc.sql("""
                        insert into pending_grant (account_id, role, asked_by, asked_hand, asked_at)
                        values (:account, :role, :by, :hand, :now) on conflict do nothing
                        """)
                .param("account", account.id().value())
                .param("role", role.name())
                .param("by", viewer.account().value())
                .param("hand", hand(viewer.account()).value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (asked == 0) {
            throw new AccountRefused("role-asked", "role");
        }
    }

    /** Who asked for it; locked, so that two do not settle it at once. */
    Optional<Asked> pending(Account account, Role role) {
        return jdbc.sql("""
                        select asked_by, asked_hand from pending_grant
                        where account_id = :account and role = :role for update
                        """)
                .param("account", account.id().value())
                .param("role", role.name())
                .query((row, at) -> new Asked(
                        new AccountId(row.getObject(1, UUID.class)), new AccountId(row.getObject(2, UUID.class))))
                .optional();
    }

    /** @throws NotFound where nobody asked */
    void settle(Account account, Role role) {
        int settled = jdbc.sql("delete from pending_grant where account_id = :account and role = :role")
                .param("account", account.id().value())
                .param("role", role.name())
                .update();
        if (settled == 0) {
            throw new NotFound();
        }
    }
}
