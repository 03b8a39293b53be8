package app.vouch.development;

/** Where a step goes: past its neighbour, or to the end of another column. */
public enum Move {
    UP,
    DOWN,
    NOW,
    NEXT,
    LATER
}
