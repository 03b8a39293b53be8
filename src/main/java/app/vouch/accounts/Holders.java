package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.people.DirectoryRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps accounts to the directory, in the transaction that changes it: an account goes with its person to another
 * address, and one made before its person came in becomes theirs, so that what holds of one's own record holds for them.
 *
 * <p>An account that only administers or audits stays nobody's: else whoever keeps the directory could close it.
 */
@Component
class Holders {

    private static final Set<Role> OFFICIAL = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    /** Of everybody, or of one. */
    private static final String WHOSE = " and (cast(:person as uuid) is null or p.id = :person) ";

    private final LiveSessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Holders(LiveSessions sessions, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether a role is held by a person of the directory, where there is one with the address. */
    static boolean areAPersons(Role role) {
        return !OFFICIAL.contains(role);
    }

    /** Who works here, has this address and no account. */
    Optional<PersonId> of(String email) {
        return jdbc.sql("""
                        select id from person p where email = :email and status <> 'LEFT'
                            and not exists (select from account where person_id = p.id)
                        """)
                .param("email", email)
                .query((row, at) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * After the directory has changed.
     *
     * @param person whom it changed; null for many
     * @throws DirectoryRefused where somebody's new address is another account's
     */
    void follow(@Nullable PersonId person) {
        readdress(person);
        link(person);
    }

    private void readdress(@Nullable PersonId person) {
        tell(changed("accounts.account.readdressed", """
                        update account a set email = a.id || '@closed.invalid', version = a.version + 1
                        from account moving join person p on p.id = moving.person_id
                        where a.person_id is null and a.disabled_at is not null
                            and a.email = p.email and moving.email <> p.email
                        """ + WHOSE + "returning a.id, a.person_id", person));
        refuseHeld(person);
        tell(changed("accounts.account.readdressed", """
                        update account a set email = p.email, version = a.version + 1
                        from person p where p.id = a.person_id and p.email <> a.email
                        """ + WHOSE + "returning a.id, a.person_id", person));
    }

    private void refuseHeld(@Nullable PersonId person) {
        jdbc.sql("""
                        select p.email from account a join person p on p.id = a.person_id
                            join account held on held.email = p.email
                        where p.email <> a.email and held.person_id is null
                        """ + WHOSE + "order by p.email limit 1")
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query(String.class)
                .optional()
                .ifPresent(email -> {
                    throw DirectoryRefused.emailHeld(email);
                });
    }

    private void link(@Nullable PersonId person) {
        List<AccountEvent> linked =
                changed("accounts.account.linked", """
                        update account a set person_id = p.id, version = a.version + 1
                        from person p where a.person_id is null and p.email = a.email and p.status <> 'LEFT'
                            and not exists (select from account other where other.person_id = p.id)
                            and (a.roles = '' or not string_to_array(a.roles, ',') <@ array['ADMIN', 'AUDITOR'])
                        """ + WHOSE + "returning a.id, a.person_id", person);
        linked.forEach(event -> sessions.endAll(event.account()));
        tell(linked);
    }

    private List<AccountEvent> changed(String kind, String sql, @Nullable PersonId person) {
        return jdbc.sql(sql)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query((row, at) -> event(kind, row))
                .list();
    }

    private static AccountEvent event(String kind, ResultSet row) throws SQLException {
        UUID person = row.getObject(2, UUID.class);
        return new AccountEvent(
                kind,
                new AccountId(row.getObject(1, UUID.class)),
                person == null ? null : new PersonId(person),
                List.of("email"));
    }

    private void tell(List<AccountEvent> each) {
        if (!each.isEmpty()) {
            events.publishEvent(new AccountEvents(each));
        }
    }
}
