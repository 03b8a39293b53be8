package app.vouch.development;

/** What has become of a goal. */
public enum GoalState {
    OPEN,
    REACHED,
    DROPPED
}
