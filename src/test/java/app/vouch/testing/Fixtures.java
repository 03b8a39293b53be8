package app.vouch.testing;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People to test with, planted past the services, so that a test of one feature does not lean on another. */
@TestComponent
public class Fixtures {

    private final AtomicInteger number = new AtomicInteger();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.instance().superuser());

    /** An active person in the unit "Testing", on the rank 1 to 8 given. */
    public PersonId person(String given, String family, int rank) {
        return person(given, family, rank, "Testing", null);
    }

    public PersonId person(String given, String family, int rank, String unit, @Nullable PersonId supervisor) {
        PersonId id = PersonId.next();
        int n = number.incrementAndGet();
        jdbc.sql("""
                        insert into person (id, employee_id, given_name, family_name, display_name, sort_name, initials,
                                            email, title, status, supervisor_id, unit_id, level_id, hired_on)
                        values (:id, :employee, :given, :family, :given || ' ' || :family, lower(:family || ' ' || :given),
                                left(:given, 1) || left(:family, 1), :email, 'Tester', 'ACTIVE', :supervisor, :unit,
                                (select id from level where rank = :rank), date '2020-01-01')
                        """)
                .param("id", id.value())
                .param("employee", "T" + n)
                .param("given", given)
                .param("family", family)
                .param("email", (given + "." + family + n + "@test.example").toLowerCase(Locale.ROOT))
                .param("supervisor", supervisor == null ? null : supervisor.value(), java.sql.Types.OTHER)
                .param("unit", unit(unit))
                .param("rank", rank)
                .update();
        return id;
    }

    public UUID unit(String name) {
        return jdbc.sql("select id from unit where path = :name")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    jdbc.sql("insert into unit (id, name, path) values (:id, :name, :name)")
                            .param("id", id)
                            .param("name", name)
                            .update();
                    return id;
                });
    }

    /** The viewer that this person would be, signed in with these roles besides {@code EMPLOYEE}. */
    public Viewer viewer(PersonId person, Role... roles) {
        Set<Role> all = EnumSet.of(Role.EMPLOYEE);
        all.addAll(Set.of(roles));
        return new Viewer(new AccountId(person.value()), person, "Somebody", "S", all, null);
    }

    /** A viewer without a person, such as an administrator. */
    public Viewer official(Role... roles) {
        return new Viewer(AccountId.next(), null, "Official", "O", Set.of(roles), null);
    }

    /** For MockMvc: the request comes from this viewer. */
    public static RequestPostProcessor as(Viewer viewer) {
        return SecurityMockMvcRequestPostProcessors.authentication(CurrentViewer.authenticationOf(viewer));
    }

    /** For looking at what is really there, past every policy. */
    public JdbcClient superuser() {
        return jdbc;
    }
}
