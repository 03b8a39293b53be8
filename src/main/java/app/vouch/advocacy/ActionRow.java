package app.vouch.advocacy;

import app.vouch.kernel.PersonId;
import app.vouch.people.PersonRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as any of its readers may see it.
 *
 * @param dueOn when an answer is due; null where none is awaited, or nobody said when
 */
public record ActionRow(
        ActionId id,
        PersonId sponsor,
        PersonId protege,
        ActionKind kind,
        Act act,
        Purpose purpose,
        LocalDate happenedOn,
        String room,
        @Nullable String opportunity,
        @Nullable String summary,
        Visibility visibility,
        ActionState state,
        @Nullable LocalDate decisionExpectedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate outcomeToldOn,
        PersonRef sponsorRef,
        PersonRef protegeRef) {

    public boolean isPlanned() {
        return state == ActionState.PLANNED;
    }

    public boolean isAwaitingDecision() {
        return ActionRules.awaitsDecision(act, state, decisionExpectedOn, outcome);
    }

    /** From the day after the answer was due. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    public boolean isStakeLive() {
        return ActionRules.stakeIsLive(state, outcome);
    }
}
