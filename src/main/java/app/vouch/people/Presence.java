package app.vouch.people;

/** Which of the firm's people a list is about. */
public enum Presence {
    /** Who works here, on leave or not. */
    HERE("p.status <> 'LEFT'"),
    ACTIVE("p.status = 'ACTIVE'"),
    LEAVE("p.status = 'LEAVE'"),
    /** For HR alone. */
    LEFT("p.status = 'LEFT'"),
    /** For HR alone. */
    ALL("true");

    private final String condition;

    Presence(String condition) {
        this.condition = condition;
    }

    /** Whether it shows people who have left, which is for HR alone. */
    public boolean showsLeavers() {
        return this == LEFT || this == ALL;
    }

    /** As SQL: constants, so that the index of the few who are not active can be used. */
    String condition() {
        return condition;
    }
}
