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

/** Roles asked for that wait for a second administrator. */
@Component
class Grants {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether nobody is there to consent: only while the asking administrator is the only one, and only for a second
     * administrator, without whom nobody could ever consent to anything.
     */
    boolean mayStandAlone(Viewer viewer, Role role) {
        return role == Role.ADMIN
                && jdbc.sql("""
                                select count(*) from account where id <> :self and disabled_at is null
                                    and 'ADMIN' = any(string_to_array(roles, ','))
                                """)
                                .param("self", viewer.account().value())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    void ask(Viewer viewer, Account account, Role role) {
        int asked = jdbc.sql("""
                        insert into pending_grant (account_id, role, asked_by, asked_at)
                        values (:account, :role, :by, :now) on conflict do nothing
                        """)
                .param("account", account.id().value())
                .param("role", role.name())
                .param("by", viewer.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (asked == 0) {
            throw new AccountRefused("role-asked", "role");
        }
    }

    /** Who asked for it; locked, so that two do not settle it at once. */
    Optional<AccountId> pending(Account account, Role role) {
        return jdbc.sql("select asked_by from pending_grant where account_id = :account and role = :role for update")
                .param("account", account.id().value())
                .param("role", role.name())
                .query((row, at) -> new AccountId(row.getObject(1, UUID.class)))
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
