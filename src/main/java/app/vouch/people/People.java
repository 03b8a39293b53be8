package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who, for other features: names beside ids, and where somebody stands. */
@Service
public class People {

    /** To be completed by a condition; each row becomes a {@link #ref}. */
    static final String REF = """
            select p.id, p.display_name, coalesce(p.preferred_name, p.given_name, p.family_name) as first_name,
                   p.initials, p.title, u.name as unit, s.name as site, p.status
            from person p join unit u on u.id = p.unit_id left join site s on s.id = p.site_id
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody has been brought into the directory yet. */
    @Allow(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public boolean isEmpty(Viewer viewer) {
        return jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    /** Those of the ids that exist, in one statement; for whoever may see the record that names them. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Map<PersonId, PersonRef> refs(Collection<PersonId> ids) {
        Map<PersonId, PersonRef> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        UUID[] values = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        jdbc.sql(REF + "where p.id = any(:ids)")
                .param("ids", values)
                .query(People::ref)
                .list()
                .forEach(ref -> found.put(ref.id(), ref));
        return found;
    }

    /** @throws NotFound where there is no such person */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public PersonRef ref(PersonId id) {
        PersonRef ref = refs(List.of(id)).get(id);
        if (ref == null) {
            throw new NotFound();
        }
        return ref;
    }

    /**
     * Where somebody stands, with the whole line of supervisors.
     *
     * @throws NotFound where there is no such person
     */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Standing standing(PersonId id) {
        // A cycle cannot be saved, but a query that never ends is worse than a short line: hence the depth.
        List<PersonId> chain = jdbc.sql("""
                        with recursive line(id, depth) as (
                            select supervisor_id, 1 from person where id = :id and supervisor_id is not null
                            union all
                            select p.supervisor_id, line.depth + 1 from line join person p on p.id = line.id
                            where p.supervisor_id is not null and line.depth < 50)
                        select id from line order by depth
                        """)
                .param("id", id.value())
                .query((row, at) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
        return jdbc.sql("""
                        select p.id, p.status, l.rank, l.name as level, l.leads, p.unit_id, u.path, p.hired_on
                        from person p join level l on l.id = p.level_id join unit u on u.id = p.unit_id
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query((row, at) -> new Standing(
                        id,
                        PersonStatus.valueOf(row.getString("status")),
                        row.getInt("rank"),
                        row.getString("level"),
                        row.getBoolean("leads"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("path"),
                        row.getObject("hired_on", LocalDate.class),
                        chain))
                .optional()
                .orElseThrow(NotFound::new);
    }

    static PersonRef ref(ResultSet row, int at) throws SQLException {
        return new PersonRef(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("first_name"),
                row.getString("initials"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("site"),
                PersonStatus.valueOf(row.getString("status")));
    }
}
