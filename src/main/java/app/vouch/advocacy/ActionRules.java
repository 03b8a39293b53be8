package app.vouch.advocacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may become of an action where it stands: asked by the action before it changes, and by pages that offer the change. */
final class ActionRules {

    private ActionRules() {}

    /** Another was asked, or one said by when somebody would decide, and no answer is known. */
    static boolean awaitsDecision(
            Act act, ActionState state, @Nullable LocalDate decisionExpectedOn, @Nullable Outcome outcome) {
        boolean anotherDecides = act == Act.PUT_FORWARD || (act != Act.GAVE && decisionExpectedOn != null);
        return state == ActionState.DEFERRED || (state == ActionState.MADE && anotherDecides && outcome == null);
    }

    /** Until it is decided; what one gave oneself, until its outcome is told. */
    static boolean withdrawable(Act act, ActionState state, @Nullable Outcome outcome) {
        boolean open = state == ActionState.PLANNED || state == ActionState.MADE || state == ActionState.DEFERRED;
        return outcome == null && (open || (act == Act.GAVE && state == ActionState.GRANTED));
    }

    /** After a grant, or once made where nobody is to decide. */
    static boolean mayTellOutcome(
            Act act, ActionState state, @Nullable LocalDate decisionExpectedOn, @Nullable Outcome outcome) {
        return state == ActionState.GRANTED
                || (state == ActionState.MADE && !awaitsDecision(act, state, decisionExpectedOn, outcome));
    }

    /** The stake rides from the day it is made until the decision and, after a grant, until the outcome; what nobody decides, until the outcome. */
    static boolean stakeIsLive(ActionState state, @Nullable Outcome outcome) {
        boolean over = state == ActionState.DECLINED || state == ActionState.WITHDRAWN;
        return outcome == null && state != ActionState.PLANNED && !over;
    }
}
