package app.vouch.advocacy;

/** Where an action is in its life. */
public enum ActionState {
    /** Its day is to come, or nobody has said yet that it was made. */
    PLANNED,
    MADE,
    DEFERRED,
    GRANTED,
    DECLINED,
    WITHDRAWN
}
