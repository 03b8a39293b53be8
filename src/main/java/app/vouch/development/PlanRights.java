package app.vouch.development;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.people.RefColumns;
import app.vouch.relationships.RelationshipKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who may see what of a plan. The row-level policies say the same, in the database's words. */
@Component
class PlanRights {

    /** Names come along. All who stand beside the owner are for the owner to know; others learn whether they do. */
    private static final String BESIDE = "select r.kind, coalesce(g.hr, false) as to_hr, "
            + "coalesce(g.manager_id = owner.supervisor_id, false) as to_manager, "
            + RefColumns.of("owner") + ", " + RefColumns.of("manager") + ", " + RefColumns.of("senior")
            + " from (select cast(:owner as uuid) as id) asked"
            + RefColumns.join("owner", "asked.id") + RefColumns.join("manager", "owner.supervisor_id") + """
            left join plan_grant g on g.owner_id = owner.id
            left join relationship r on r.protege_id = owner.id and r.state = 'ACTIVE'
                and cast(:self as uuid) in (r.senior_id, asked.id)
            """
            + RefColumns.join("senior", "r.senior_id") + " order by r.kind desc, r.started_on, r.id";

    private final JdbcClient jdbc;

    PlanRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who stands beside somebody now: those whom "sponsor", "mentor" and "line manager" mean today. */
    record Beside(
            PersonRef owner,
            List<PersonRef> sponsors,
            List<PersonRef> mentors,
            @Nullable PersonRef manager,
            Grants grants) {}

    /** What the owner opened besides. @param toManager false also where it was opened to an earlier one */
    record Grants(boolean hr, boolean toManager) {}

    /** @throws NotFound where there is no such person */
    PlanRight of(Viewer viewer, PersonId owner) {
        return viewer.isPerson(owner) ? PlanRight.ofOwner() : of(viewer, owner, beside(viewer, owner));
    }

    PlanRight of(Viewer viewer, PersonId owner, Beside beside) {
        if (viewer.isPerson(owner)) {
            return PlanRight.ofOwner();
        }
        boolean manager =
                beside.manager() != null && viewer.isPerson(beside.manager().id());
        return new PlanRight(
                false,
                isAmong(viewer, beside.sponsors()),
                isAmong(viewer, beside.mentors()),
                manager,
                viewer.isHrFor(owner),
                manager && beside.grants().toManager(),
                beside.grants().hr());
    }

    private static boolean isAmong(Viewer viewer, List<PersonRef> people) {
        return people.stream().anyMatch(ref -> viewer.isPerson(ref.id()));
    }

    /** As far as it is for the viewer. @throws NotFound where there is no such person */
    Beside beside(Viewer viewer, PersonId owner) {
        List<Beside> lines = jdbc.sql(BESIDE)
                .param("owner", owner.value())
                .param(
                        "self",
                        viewer.person() == null ? null : viewer.person().value().toString())
                .query((row, at) -> line(row))
                .list();
        PersonRef found = lines.get(0).owner();
        return new Beside(
                found,
                lines.stream().flatMap(line -> line.sponsors().stream()).toList(),
                lines.stream().flatMap(line -> line.mentors().stream()).toList(),
                lines.get(0).manager(),
                lines.get(0).grants());
    }

    /** As though only the senior of this row stood beside the owner. */
    private static Beside line(ResultSet row) throws SQLException {
        PersonRef owner = RefColumns.read(row, "owner");
        if (owner == null) {
            throw new NotFound();
        }
        PersonRef senior = RefColumns.read(row, "senior");
        boolean sponsors = RelationshipKind.SPONSORSHIP.name().equals(row.getString("kind"));
        return new Beside(
                owner,
                senior != null && sponsors ? List.of(senior) : List.of(),
                senior != null && !sponsors ? List.of(senior) : List.of(),
                RefColumns.read(row, "manager"),
                new Grants(row.getBoolean("to_hr"), row.getBoolean("to_manager")));
    }

    /** Today's line manager; null where there is none. */
    @Nullable
    PersonId managerOf(PersonId owner) {
        return jdbc.sql("select supervisor_id from person where id = :owner and supervisor_id is not null")
                .param("owner", owner.value())
                .query((row, at) -> new PersonId(row.getObject("supervisor_id", UUID.class)))
                .optional()
                .orElse(null);
    }
}
