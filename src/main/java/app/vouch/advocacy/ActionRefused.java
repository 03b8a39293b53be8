package app.vouch.advocacy;

/** What was asked breaks a rule of the log; text: message {@code advocacy.refused.} + its reason. */
public class ActionRefused extends RuntimeException {

    /** Each with the field of the form that it concerns. */
    public enum Reason {
        ONESELF("protegeId"),
        LEFT("protegeId"),
        NOT_TO_GIVE("gave"),
        TOO_LONG_AGO("happenedOn"),
        TOO_FAR_AHEAD("happenedOn"),
        STILL_PLANNED("happenedOn"),
        AFTER_TODAY("happenedOn"),
        AFTER_DECISION("happenedOn"),
        EXPECTED_BEFORE("decisionExpectedOn"),
        EXPECTED_TOO_FAR("decisionExpectedOn"),
        GIVEN_ALREADY("decisionExpectedOn"),
        NOT_PLANNED("on"),
        NO_DECISION_AWAITED("on"),
        ON_BEFORE("on"),
        ON_AFTER_TODAY("on"),
        UNTIL_NOT_AHEAD("until"),
        NOT_OPEN("on"),
        NO_OUTCOME_YET("outcome"),
        CONTESTED("visibility");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    private final Reason reason;

    ActionRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
