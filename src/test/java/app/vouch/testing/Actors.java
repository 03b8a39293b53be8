package app.vouch.testing;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The sample's personas as the services and the database know them, without a sign-in between. */
public final class Actors {

    private Actors() {}

    public static Viewer viewer(Persona persona) {
        return SampleDatabase.superuser()
                .sql("""
                        select a.id, a.person_id, a.name, a.roles, coalesce(l.leads, false) as leads
                        from account a left join person p on p.id = a.person_id left join level l on l.id = p.level_id
                        where a.email = :email
                        """)
                .param("email", persona.email())
                .query((row, at) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    Arrays.stream(row.getString("roles").split(","))
                            .filter(role -> !role.isEmpty())
                            .map(Role::valueOf)
                            .forEach(roles::add);
                    if (person != null) {
                        roles.add(Role.EMPLOYEE);
                    }
                    if (row.getBoolean("leads")) {
                        roles.add(Role.LEADER);
                    }
                    return new Viewer(
                            new AccountId(row.getObject("id", UUID.class)),
                            person == null ? null : new PersonId(person),
                            row.getString("name"),
                            "XX",
                            roles,
                            null);
                })
                .single();
    }

    /** This person with every role there is: nobody whom a guard would turn away from their record. */
    public static Viewer almighty(@Nullable UUID person) {
        PersonId self = person == null ? null : new PersonId(person);
        return new Viewer(AccountId.next(), self, "Holder", "H", EnumSet.allOf(Role.class), null);
    }

    /** Every table that the application's account can read, in the application's own transaction. @param viewer null for nobody */
    public static Map<String, String> tables(
            @Nullable Viewer viewer, TransactionOperations transaction, JdbcClient application) {
        Map<String, String> tables = new LinkedHashMap<>();
        Runnable reading = () -> transaction.executeWithoutResult(begun -> {
            application.sql("set local bytea_output = 'escape'").update();
            List<String> names = application
                    .sql("select relname from pg_class where relnamespace = 'public'::regnamespace "
                            + "and relkind in ('r', 'v', 'm', 'p') and has_table_privilege(oid, 'select')")
                    .query(String.class)
                    .list();
            for (String name : names) {
                List<String> rows = application
                        .sql("select t::text from \"" + name + "\" t")
                        .query(String.class)
                        .list();
                tables.put(name, String.join("\n", rows));
            }
        });
        if (viewer == null) {
            reading.run();
        } else {
            CurrentViewer.as(viewer, () -> {
                reading.run();
                return viewer;
            });
        }
        return tables;
    }
}
