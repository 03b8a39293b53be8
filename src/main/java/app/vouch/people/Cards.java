package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's cards, with the line above and below them. Those of leavers are for HR alone. */
@Service
@Transactional(readOnly = true)
public class Cards {

    private static final int REPORTS = 12;

    /** The one whose card it is, the line above nearest first, and those beneath by name: who, as what, in which order. */
    private static final String CARD = """
            with recursive line(id, depth) as (
                select supervisor_id, 1 from person where id = :id and supervisor_id is not null
                union all
                select p.supervisor_id, line.depth + 1 from line join person p on p.id = line.id
                where p.supervisor_id is not null and line.depth < 50),
            reports(id, place) as (
                select id, row_number() over (order by sort_name, id) from (
                    select id, sort_name from person where supervisor_id = :id and status <> 'LEFT'
                    order by sort_name, id limit :reports) first),
            who(id, part, place) as (
                select cast(:id as uuid), 'CARD', 0 union all select id, 'LINE', depth from line
                union all select id, 'REPORT', place from reports)
            select who.part, p.id, p.display_name, coalesce(p.preferred_name, p.given_name, p.family_name) as first_name,
                   p.initials, p.title, u.name as unit, s.name as site, p.status, p.email, l.name as level,
                   u.id as unit_id, u.path, p.hired_on, p.in_role_since, p.left_on
            from who join person p on p.id = who.id join unit u on u.id = p.unit_id join level l on l.id = p.level_id
                 left join site s on s.id = p.site_id
            order by who.part, who.place
            """;

    private enum Part {
        CARD,
        LINE,
        REPORT
    }

    private final JdbcClient jdbc;

    Cards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where there is no such person, or one who has left and the viewer is not HR */
    @Allow(Permission.SEE_DIRECTORY)
    public PersonCard card(Viewer viewer, PersonId id) {
        boolean leaversToo = viewer.is(Role.HR);
        List<PersonRef> line = new ArrayList<>();
        List<PersonRef> reports = new ArrayList<>();
        AtomicReference<@Nullable PersonCard> found = new AtomicReference<>();
        jdbc.sql(CARD).param("id", id.value()).param("reports", REPORTS + 1).query((ResultSet row) -> {
            PersonRef ref = People.ref(row, 0);
            switch (Part.valueOf(row.getString("part"))) {
                case CARD -> found.set(bare(row, ref));
                case LINE -> line.add(ref);
                case REPORT -> reports.add(ref);
            }
        });
        PersonCard card = found.get();
        if (card == null || card.ref().status() == PersonStatus.LEFT && !leaversToo) {
            throw new NotFound();
        }
        return card.with(
                line.stream()
                        .filter(ref -> leaversToo || ref.status() != PersonStatus.LEFT)
                        .toList(),
                reports.subList(0, Math.min(REPORTS, reports.size())),
                reports.size() > REPORTS);
    }

    private static PersonCard bare(ResultSet row, PersonRef ref) throws SQLException {
        return new PersonCard(
                ref,
                row.getString("email"),
                row.getString("level"),
                row.getObject("unit_id", UUID.class),
                row.getString("path"),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("in_role_since", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                List.of(),
                List.of(),
                false);
    }
}
