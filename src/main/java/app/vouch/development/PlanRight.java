package app.vouch.development;

/**
 * What somebody may see of a plan, and why; more than one may hold.
 *
 * @param owner the plan is their own
 * @param sponsor they sponsor its owner now
 * @param mentor they mentor its owner now
 * @param manager they are its owner's line manager now
 * @param hr they are HR, and its owner is somebody else
 * @param grantedToManager the owner opened goals and steps to this line manager
 * @param grantedToHr the owner opened goals and steps to HR
 */
public record PlanRight(
        boolean owner,
        boolean sponsor,
        boolean mentor,
        boolean manager,
        boolean hr,
        boolean grantedToManager,
        boolean grantedToHr) {

    static PlanRight ofOwner() {
        return new PlanRight(true, false, false, false, false, false, false);
    }

    /** Goals and steps. */
    public boolean readsSteps() {
        return owner || isSenior() || (manager && grantedToManager) || (hr && grantedToHr);
    }

    /** What was said about the plan, and saying something. */
    public boolean comments() {
        return owner || isSenior();
    }

    public boolean isSenior() {
        return sponsor || mentor;
    }

    /** Whether there can be an aspiration that they were chosen to read. */
    boolean readsAspirations() {
        return owner || isSenior() || manager || hr;
    }
}
