package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as sign-in reads it, with what its person's place in the directory adds. */
record SignInAccount(Viewer viewer, @Nullable String passwordHash, boolean mayEnter, boolean mustChangePassword) {

    /** One statement across the directory, since nobody is signed in yet who could ask it. */
    static final String SELECT = """
            select a.id, a.password_hash, a.name, a.initials, a.roles, a.theme, a.disabled_at, a.must_change_password,
                   a.person_id, p.status, p.display_name, p.initials as person_initials, coalesce(l.leads, false) as leads
            from account a left join person p on p.id = a.person_id left join level l on l.id = p.level_id
            """;

    static SignInAccount of(ResultSet row, int at) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        boolean works = person != null && !"LEFT".equals(row.getString("status"));
        Set<Role> roles = RolesColumn.parse(row.getString("roles"));
        if (works) {
            roles.add(Role.EMPLOYEE);
            if (row.getBoolean("leads")) {
                roles.add(Role.LEADER);
            }
        }
        Viewer viewer = new Viewer(
                new AccountId(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                person == null ? row.getString("name") : row.getString("display_name"),
                person == null ? row.getString("initials") : row.getString("person_initials"),
                roles,
                row.getString("theme"));
        boolean enabled = row.getTimestamp("disabled_at") == null;
        return new SignInAccount(
                viewer,
                row.getString("password_hash"),
                enabled && !roles.isEmpty() && (person == null || works),
                row.getBoolean("must_change_password"));
    }
}
