package app.vouch.relationships;

/** What must hold before two people are brought together. The order is that in which they are told. */
public enum Rule {
    /** A leader proposes only themself, as the senior; HR proposes anybody, but not with themselves in it. */
    OWN_SIDE(false, "senior"),
    NOT_ONESELF(false, "senior"),
    SENIOR_ACTIVE(false, "senior"),
    PROTEGE_ACTIVE(false, "protege"),
    /** The senior's level may sponsor and mentor. */
    SENIOR_LEADS(false, "senior"),
    LEVEL_GAP(true, "senior"),
    OUTSIDE_CHAIN(true, "senior"),
    CAPACITY(true, "senior"),
    NO_SECOND(false, "protege");

    private final boolean overridable;
    private final String field;

    Rule(boolean overridable, String field) {
        this.overridable = overridable;
        this.field = field;
    }

    /** Whether HR may break it for a reason that is kept. */
    public boolean isOverridable() {
        return overridable;
    }

    /** The part of a proposal that it concerns: {@code senior} or {@code protege}. */
    public String field() {
        return field;
    }
}
