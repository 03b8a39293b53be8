package app.vouch.development;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.people.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as far as its reader may see it.
 *
 * @param right why the reader may see it
 * @param goals in the owner's order, open ones first; empty where goals and steps are not for this reader
 * @param steps the same, all of them in the owner's order
 * @param readers who else reads it; null where the reader is not its owner
 */
public record PlanView(
        PersonRef owner,
        PlanRight right,
        List<GoalRow> goals,
        List<StepRow> steps,
        List<AspirationRow> aspirations,
        List<CommentRow> comments,
        @Nullable Readers readers) {

    /** @param version as it was read, for writing */
    public record GoalRow(
            GoalId id,
            String title,
            @Nullable String why,
            @Nullable LocalDate by,
            GoalState state,
            @Nullable LocalDate closedOn,
            Instant changedAt,
            long version) {}

    public record StepRow(
            StepId id,
            GoalId goal,
            String what,
            @Nullable LocalDate by,
            @Nullable String how,
            Stage stage,
            StepState state,
            @Nullable LocalDate closedOn,
            Instant changedAt,
            long version,
            List<ListenerRow> audience) {

        public boolean isOpen() {
            return state == StepState.OPEN;
        }

        public boolean isOverdue(LocalDate today) {
            return isOpen() && by != null && by.isBefore(today);
        }
    }

    /**
     * Somebody who should know.
     *
     * @param person null for somebody outside the directory
     * @param toldOn null while they do not know
     */
    public record ListenerRow(
            ListenerId id,
            @Nullable PersonId person,
            String name,
            @Nullable LocalDate toldOn) {}

    /** @param byManager whether today's line manager was chosen */
    public record AspirationRow(
            AspirationId id,
            String text,
            AspirationKind kind,
            Horizon horizon,
            boolean bySponsor,
            boolean byMentor,
            boolean byManager,
            boolean byHr,
            Instant changedAt,
            long version) {}

    /**
     * Something said about a goal or a step.
     *
     * @param about what the goal or step is called
     */
    public record CommentRow(
            UUID id,
            PersonRef author,
            @Nullable GoalId goal,
            @Nullable StepId step,
            String about,
            String body,
            Instant at) {}

    /** Who "sponsor", "mentor" and "line manager" are today, and what the owner opened to the latter and to HR. */
    public record Readers(
            List<PersonRef> sponsors,
            List<PersonRef> mentors,
            @Nullable PersonRef manager,
            boolean managerReadsSteps,
            boolean hrReadsSteps) {}

    public List<GoalRow> openGoals() {
        return goals.stream().filter(goal -> goal.state() == GoalState.OPEN).toList();
    }

    public List<StepRow> open(Stage stage) {
        return steps.stream()
                .filter(step -> step.isOpen() && step.stage() == stage)
                .toList();
    }

    /** The latest first. */
    public List<StepRow> done() {
        return steps.stream()
                .filter(step -> step.state() == StepState.DONE)
                .sorted(Comparator.comparing(StepRow::closedOn, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** What the plan is towards: the first open goal in the owner's order; null where there is none. */
    public @Nullable GoalRow first() {
        return openGoals().stream().findFirst().orElse(null);
    }

    /** @throws NotFound where the plan, as its reader sees it, has no such goal */
    public GoalRow goal(GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws NotFound where the plan, as its reader sees it, has no such step */
    public StepRow step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws NotFound where the plan, as its reader sees it, has no such aspiration */
    public AspirationRow aspiration(AspirationId id) {
        return aspirations.stream()
                .filter(aspiration -> aspiration.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public boolean isEmpty() {
        return goals.isEmpty() && steps.isEmpty() && aspirations.isEmpty();
    }

    /** When anything the reader sees was last written; null for an empty plan. */
    public @Nullable Instant changedAt() {
        return Stream.of(
                        goals.stream().map(GoalRow::changedAt),
                        steps.stream().map(StepRow::changedAt),
                        aspirations.stream().map(AspirationRow::changedAt))
                .flatMap(instants -> instants)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
