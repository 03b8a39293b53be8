package app.vouch.advocacy;

import java.time.LocalDate;

/**
 * How it was decided.
 *
 * @param on the day of the decision, not before the action and not after today
 */
public record Decide(boolean granted, LocalDate on) {}
