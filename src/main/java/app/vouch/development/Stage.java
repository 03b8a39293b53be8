package app.vouch.development;

/** When a step's turn is: the columns of a plan. */
public enum Stage {
    NOW,
    NEXT,
    LATER
}
