package app.vouch.relationships;

/** What the senior undertakes. */
public enum RelationshipKind {
    /** To spend reputation for the protégé. */
    SPONSORSHIP,
    /** To pass on education, awareness, skill. */
    MENTORSHIP
}
