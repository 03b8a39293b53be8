package app.vouch.development;

/** How far ahead an aspiration looks: a year or two, or further. */
public enum Horizon {
    SHORT,
    LONG
}
