package app.vouch.relationships;

/** How two people spoke. */
public enum Manner {
    IN_PERSON,
    CALL,
    VIDEO,
    WRITTEN
}
