package app.vouch.advocacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action's page for one reader.
 *
 * @param own whether the reader is who stood up; only they have stake, note, and former texts
 * @param subject whether the reader is the protégé
 * @param leader whether the reader may still log; a former sponsor only brings own actions to their end
 * @param history oldest first
 * @param version for the form that edits it
 */
public record ActionView(
        ActionRow action,
        boolean own,
        boolean subject,
        boolean leader,
        @Nullable Stake stake,
        @Nullable String note,
        List<ChangeRow> history,
        List<ContestRow> contests,
        long version) {

    /**
     * @param value the outcome's or visibility's name; else null
     * @param day what day it is about; else null
     * @param fields names of the fields edited
     * @param former what stood in them, for the sponsor; "" where nothing did
     */
    public record ChangeRow(
            ChangeKind kind,
            @Nullable String value,
            @Nullable LocalDate day,
            List<String> fields,
            Map<String, String> former,
            Instant at) {}

    public record ContestRow(String body, Instant at) {}

    public boolean mayMake() {
        return own && leader && action.isPlanned();
    }

    public boolean mayDecide() {
        boolean decidedByAnother = action.decidedOn() != null && action.act() != Act.GAVE;
        return own && action.outcome() == null && (action.isAwaitingDecision() || decidedByAnother);
    }

    public boolean mayDefer() {
        return own && action.isAwaitingDecision();
    }

    public boolean mayWithdraw() {
        return own && ActionRules.withdrawable(action.act(), action.state(), action.outcome());
    }

    public boolean mayTellOutcome() {
        return own
                && ActionRules.mayTellOutcome(
                        action.act(), action.state(), action.decisionExpectedOn(), action.outcome());
    }

    public boolean mayEdit() {
        return own && leader;
    }
}
