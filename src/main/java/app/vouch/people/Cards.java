package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's cards, with the line above and below them. Those of leavers are for HR alone. */
@Service
@Transactional(readOnly = true)
public class Cards {

    private static final int REPORTS = 12;

    private final JdbcClient jdbc;

    Cards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where there is no such person, or one who has left and the viewer is not HR */
    @Allow(Permission.SEE_DIRECTORY)
    public PersonCard card(Viewer viewer, PersonId id) {
        boolean leaversToo = viewer.is(Role.HR);
        List<PersonRef> line = line(id, leaversToo);
        List<PersonRef> reports = reports(id);
        PersonCard card = jdbc.sql("""
                        select p.id, p.display_name, coalesce(p.preferred_name, p.given_name, p.family_name) as first_name,
                               p.initials, p.title, u.name as unit, s.name as site, p.status, p.email, l.name as level,
                               u.id as unit_id, u.path, p.hired_on, p.in_role_since, p.left_on
                        from person p join unit u on u.id = p.unit_id join level l on l.id = p.level_id
                             left join site s on s.id = p.site_id
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query((row, at) -> new PersonCard(
                        People.ref(row, at),
                        row.getString("email"),
                        row.getString("level"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("path"),
                        row.getObject("hired_on", LocalDate.class),
                        row.getObject("in_role_since", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        line,
                        reports.subList(0, Math.min(REPORTS, reports.size())),
                        reports.size() > REPORTS))
                .optional()
                .orElseThrow(NotFound::new);
        if (card.ref().status() == PersonStatus.LEFT && !leaversToo) {
            throw new NotFound();
        }
        return card;
    }

    private List<PersonRef> line(PersonId id, boolean leaversToo) {
        return jdbc
                .sql("""
                        with recursive line(id, depth) as (
                            select supervisor_id, 1 from person where id = :id and supervisor_id is not null
                            union all
                            select p.supervisor_id, line.depth + 1 from line join person p on p.id = line.id
                            where p.supervisor_id is not null and line.depth < 50)
                        """ + People.REF + "join line on line.id = p.id order by line.depth")
                .param("id", id.value())
                .query(People::ref)
                .list()
                .stream()
                .filter(ref -> leaversToo || ref.status() != PersonStatus.LEFT)
                .toList();
    }

    private List<PersonRef> reports(PersonId id) {
        return jdbc.sql(People.REF + """
                        where p.supervisor_id = :id and p.status <> 'LEFT' order by p.sort_name, p.id limit :limit
                        """)
                .param("id", id.value())
                .param("limit", REPORTS + 1)
                .query(People::ref)
                .list();
    }
}
