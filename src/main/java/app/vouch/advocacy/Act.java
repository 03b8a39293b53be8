package app.vouch.advocacy;

/** What a sponsor did. */
public enum Act {
    /** Proposed to another who decides. */
    PUT_FORWARD,
    /** Decided from one's own authority. */
    GAVE,
    INTRODUCED,
    /** Named in public. */
    AMPLIFIED,
    DEFENDED
}
