package app.vouch.relationships;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two people brought together through the services, as tests of relationships want them. */
public record Pairs(Fixtures fixtures, Relationships relationships) {

    public Viewer leader(PersonId person) {
        return fixtures.viewer(person, Role.LEADER);
    }

    public Viewer hr() {
        return fixtures.viewer(fixtures.person("Amara", "Okafor", 4), Role.HR);
    }

    public RelationshipId proposed(Viewer by, PersonId senior, PersonId protege) {
        return proposed(by, RelationshipKind.SPONSORSHIP, senior, protege, null);
    }

    public RelationshipId proposed(
            Viewer by, RelationshipKind kind, PersonId senior, PersonId protege, @Nullable String reason) {
        return as(
                by,
                () -> relationships.propose(
                        by, new ProposeRelationship(kind, senior, protege, null, null, reason, null)));
    }

    public RelationshipId active(PersonId senior, PersonId protege) {
        RelationshipId id = proposed(leader(senior), senior, protege);
        accept(fixtures.viewer(protege), id);
        return id;
    }

    public void accept(Viewer viewer, RelationshipId id) {
        run(viewer, () -> relationships.accept(viewer, id));
    }

    public static <T> T as(Viewer viewer, Supplier<T> work) {
        return CurrentViewer.as(viewer, work);
    }

    public static void run(Viewer viewer, Runnable work) {
        CurrentViewer.as(viewer, () -> {
            work.run();
            return true;
        });
    }
}
