package app.vouch.development;

/** What has become of a step. */
public enum StepState {
    OPEN,
    DONE,
    DROPPED
}
