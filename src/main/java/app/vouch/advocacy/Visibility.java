package app.vouch.advocacy;

/** Who besides the sponsor may read an action; never its stake or its private note. */
public enum Visibility {
    /** Nobody. */
    SPONSOR,
    HR,
    /** HR and the protégé. */
    PROTEGE
}
