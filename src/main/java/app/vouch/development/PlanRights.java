package app.vouch.development;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.Pairing;
import app.vouch.relationships.RelationshipKind;
import app.vouch.relationships.Relationships;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who may see what of a plan. The row-level policies say the same, in the database's words. */
@Component
class PlanRights {

    private final JdbcClient jdbc;
    private final Relationships relationships;

    PlanRights(JdbcClient jdbc, Relationships relationships) {
        this.jdbc = jdbc;
        this.relationships = relationships;
    }

    /** Who stands beside somebody now: those whom "sponsor", "mentor" and "line manager" mean today. */
    record Beside(
            List<PersonId> sponsors,
            List<PersonId> mentors,
            @Nullable PersonId manager,
            Grants grants) {}

    /** What the owner opened besides. @param manager null where it is closed to the line manager, or was opened to an earlier one */
    record Grants(boolean hr, @Nullable PersonId manager) {}

    /** @throws NotFound where there is no such person */
    PlanRight of(Viewer viewer, PersonId owner) {
        return viewer.isPerson(owner) ? PlanRight.ofOwner() : of(viewer, owner, beside(owner));
    }

    PlanRight of(Viewer viewer, PersonId owner, Beside beside) {
        if (viewer.isPerson(owner)) {
            return PlanRight.ofOwner();
        }
        PersonId self = viewer.person();
        boolean manager = self != null && self.equals(beside.manager());
        boolean granted = self != null && self.equals(beside.grants().manager());
        return new PlanRight(
                false,
                self != null && beside.sponsors().contains(self),
                self != null && beside.mentors().contains(self),
                manager,
                viewer.isHrFor(owner),
                granted,
                beside.grants().hr());
    }

    /** @throws NotFound where there is no such person */
    Beside beside(PersonId owner) {
        List<Pairing> pairings = relationships.activeAsProtege(owner);
        record Line(@Nullable PersonId supervisor, Grants grants) {}
        Line line = jdbc.sql("""
                        select p.supervisor_id, coalesce(g.hr, false) as hr,
                               case when g.manager_id = p.supervisor_id then g.manager_id end as manager_id
                        from person p left join plan_grant g on g.owner_id = p.id where p.id = :owner
                        """)
                .param("owner", owner.value())
                .query((row, at) -> new Line(
                        person(row.getObject("supervisor_id", UUID.class)),
                        new Grants(row.getBoolean("hr"), person(row.getObject("manager_id", UUID.class)))))
                .optional()
                .orElseThrow(NotFound::new);
        return new Beside(
                seniors(pairings, RelationshipKind.SPONSORSHIP),
                seniors(pairings, RelationshipKind.MENTORSHIP),
                line.supervisor(),
                line.grants());
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

    private static List<PersonId> seniors(List<Pairing> pairings, RelationshipKind kind) {
        return pairings.stream()
                .filter(pairing -> pairing.kind() == kind)
                .map(Pairing::senior)
                .toList();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
