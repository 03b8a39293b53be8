package app.vouch.advocacy;

/** What came of it for the protégé. */
public enum Outcome {
    THRIVED,
    STEADY,
    STRUGGLED,
    /** Was not given what the task needed, so that nothing can be said of the person. */
    NOT_SUPPORTED,
    LEFT
}
