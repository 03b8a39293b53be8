package app.vouch.people;

/** Whether somebody works here. */
public enum PersonStatus {
    ACTIVE,
    LEAVE,
    LEFT
}
