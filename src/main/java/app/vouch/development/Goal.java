package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something somebody wants to reach. */
@Entity
class Goal {

    @Id
    private UUID id;

    private UUID ownerId;
    private String title;
    private @Nullable String why;

    @Column(name = "by_on")
    private @Nullable LocalDate by;

    private int position;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private @Nullable LocalDate closedOn;

    @Column(updatable = false)
    private @Nullable UUID submissionId;

    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    static Goal of(PersonId owner, WriteGoal text, int position, @Nullable UUID submission, Instant now) {
        Goal goal = new Goal();
        goal.id = Ids.next();
        goal.ownerId = owner.value();
        goal.position = position;
        goal.submissionId = submission;
        goal.state = GoalState.OPEN;
        goal.title = "";
        goal.rewrite(text, now);
        return goal;
    }

    /** Names of what became different. */
    List<String> rewrite(WriteGoal text, Instant now) {
        if (text.title().isBlank()) {
            throw new IllegalArgumentException("a goal says what it is");
        }
        Changes changes = new Changes();
        changes.note("title", title, text.title());
        changes.note("why", why, text.why());
        changes.note("by", by, text.by());
        title = text.title();
        why = text.why();
        by = text.by();
        changedAt = now;
        return changes.fields();
    }

    void close(GoalState as, LocalDate today, Instant now) {
        if (as == GoalState.OPEN) {
            throw new IllegalArgumentException("open is not closed");
        }
        state = as;
        closedOn = today;
        changedAt = now;
    }

    void reopen(Instant now) {
        state = GoalState.OPEN;
        closedOn = null;
        changedAt = now;
    }

    GoalId id() {
        return new GoalId(id);
    }

    PersonId owner() {
        return new PersonId(ownerId);
    }

    @Nullable
    Long version() {
        return version;
    }
}
