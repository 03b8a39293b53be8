package app.vouch.relationships;

import java.util.List;

/** Why it is over; none of them is anybody's fault. */
public enum EndReason {
    COMPLETED,
    GOALS_MET,
    MOVED_ON,
    NOT_A_FIT,
    NO_TIME,
    /** One of the two left the firm. */
    LEFT,
    /** A proposal taken back before both had answered; of proposals alone. */
    WITHDRAWN;

    /** Those that somebody ending a relationship chooses from. */
    public static List<EndReason> choices() {
        return List.of(COMPLETED, GOALS_MET, MOVED_ON, NOT_A_FIT, NO_TIME, LEFT);
    }
}
