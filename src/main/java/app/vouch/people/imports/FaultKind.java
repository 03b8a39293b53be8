package app.vouch.people.imports;

import java.util.Locale;

/** What can be wrong with a file. The codes are a fixed point: scripts read them. */
public enum FaultKind {
    /** An employee id or mail address twice in the file, or one that somebody else holds. */
    DUPLICATE,
    UNKNOWN_SUPERVISOR,
    /** Somebody would, over others, report to themselves. */
    CYCLE,
    DATE,
    DATE_ORDER,
    STATUS,
    LEVEL,
    /** Nothing usable where something is needed: an empty cell, no name at all, an address that is none, a spoilt unit. */
    MISSING,
    /** More or fewer cells than the header. */
    CELLS,
    QUOTE,
    ENCODING,
    HEADER,
    EMPTY,
    NOT_CSV,
    TOO_LONG,
    NUL,
    TOO_LARGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FaultKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
