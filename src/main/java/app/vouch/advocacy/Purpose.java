package app.vouch.advocacy;

/** What it was for. */
public enum Purpose {
    ASSIGNMENT,
    PROMOTION,
    PAY_RAISE,
    COMMITTEE_SEAT,
    AWARD,
    OTHER
}
