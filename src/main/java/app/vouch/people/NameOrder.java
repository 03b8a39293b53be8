package app.vouch.people;

/** How somebody's name is put together, which is the person's own affair and no language's. */
public enum NameOrder {
    GIVEN_FIRST,
    FAMILY_FIRST,
    /** One name, such as Suharto; whichever field holds it. */
    SINGLE
}
