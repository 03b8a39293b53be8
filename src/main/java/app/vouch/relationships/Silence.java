package app.vouch.relationships;

/** How far two people are behind what they promised each other. */
public enum Silence {
    NONE,
    QUIET,
    LAPSED
}
