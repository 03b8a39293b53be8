package app.vouch.advocacy;

/** What happened to an action. */
public enum ChangeKind {
    LOGGED,
    MADE,
    GRANTED,
    DECLINED,
    DEFERRED,
    WITHDRAWN,
    OUTCOME,
    EDITED,
    /** Who may read it; the sponsor alone is told. */
    VISIBILITY,
    /** Stake or private note; the sponsor alone is told. */
    PRIVATE
}
