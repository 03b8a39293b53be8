package app.vouch.advocacy;

/** The eight that one taps, in their order on the form; each presets what was done and what for. */
public enum ActionKind {
    RECOMMENDATION(Act.PUT_FORWARD, Purpose.OTHER),
    STRETCH_ASSIGNMENT(Act.PUT_FORWARD, Purpose.ASSIGNMENT),
    PROMOTION(Act.PUT_FORWARD, Purpose.PROMOTION),
    PAY_RAISE(Act.PUT_FORWARD, Purpose.PAY_RAISE),
    COMMITTEE_SEAT(Act.PUT_FORWARD, Purpose.COMMITTEE_SEAT),
    INTRODUCTION(Act.INTRODUCED, Purpose.OTHER),
    AMPLIFY(Act.AMPLIFIED, Purpose.OTHER),
    DEFEND(Act.DEFENDED, Purpose.OTHER);

    private final Act act;
    private final Purpose purpose;

    ActionKind(Act act, Purpose purpose) {
        this.act = act;
        this.purpose = purpose;
    }

    public Act act() {
        return act;
    }

    public Purpose purpose() {
        return purpose;
    }
}
