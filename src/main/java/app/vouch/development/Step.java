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

/** Something to do on the way to a goal. Who should know of it stands in {@link Audience}. */
@Entity
class Step {

    @Id
    private UUID id;

    private UUID goalId;

    @Column(updatable = false)
    private UUID ownerId;

    private String what;

    @Column(name = "by_on")
    private @Nullable LocalDate by;

    private @Nullable String how;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int position;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private @Nullable LocalDate closedOn;

    @Column(updatable = false)
    private @Nullable UUID submissionId;

    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    /** @param position behind the others of its column */
    static Step of(PersonId owner, WriteStep text, int position, @Nullable UUID submission, Instant now) {
        Step step = new Step();
        step.id = Ids.next();
        step.ownerId = owner.value();
        step.submissionId = submission;
        step.state = StepState.OPEN;
        step.stage = text.stage();
        step.position = position;
        step.goalId = text.goal().value();
        step.what = "";
        step.rewrite(text, position, now);
        return step;
    }

    /**
     * Names of what became different.
     *
     * @param last a position behind the others, taken where the column changes
     */
    List<String> rewrite(WriteStep text, int last, Instant now) {
        if (text.what().isBlank()) {
            throw new IllegalArgumentException("a step says what to do");
        }
        Changes changes = new Changes();
        changes.note("goal", goalId, text.goal().value());
        changes.note("what", what, text.what());
        changes.note("by", by, text.by());
        changes.note("how", how, text.how());
        changes.note("stage", stage, text.stage());
        goalId = text.goal().value();
        what = text.what();
        by = text.by();
        how = text.how();
        if (stage != text.stage()) {
            moveTo(text.stage(), last, now);
        }
        changedAt = now;
        return changes.fields();
    }

    void moveTo(Stage to, int last, Instant now) {
        stage = to;
        position = last;
        changedAt = now;
    }

    void close(StepState as, LocalDate today, Instant now) {
        if (as == StepState.OPEN) {
            throw new IllegalArgumentException("open is not closed");
        }
        state = as;
        closedOn = today;
        changedAt = now;
    }

    void reopen(int last, Instant now) {
        state = StepState.OPEN;
        closedOn = null;
        position = last;
        changedAt = now;
    }

    StepId id() {
        return new StepId(id);
    }

    PersonId owner() {
        return new PersonId(ownerId);
    }

    Stage stage() {
        return stage;
    }

    StepState state() {
        return state;
    }

    @Nullable
    Long version() {
        return version;
    }
}
