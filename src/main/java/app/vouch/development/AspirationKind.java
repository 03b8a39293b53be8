package app.vouch.development;

/** What an aspiration is for: a career is not all of a life. */
public enum AspirationKind {
    WORK,
    LIFE
}
