package app.vouch.relationships;

/** What one side said to a proposal. */
public enum Answer {
    PENDING,
    ACCEPTED,
    DECLINED
}
