package app.vouch.people.imports;

/** Where a file stands. */
public enum ImportState {
    /** Not UTF-8: HR looks at it as Windows-1252 and confirms or refuses. */
    ENCODING,
    /** Something is wrong with it; it cannot be applied. */
    FAULTY,
    /** The dry run is there and can be applied. */
    READY,
    APPLIED,
    /** Neither applied nor of use any more: newer files came, or its dry run was lost. */
    SET_ASIDE
}
