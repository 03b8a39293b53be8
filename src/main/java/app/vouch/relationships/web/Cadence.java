package app.vouch.relationships.web;

import app.vouch.relationships.RelationshipView;
import java.time.LocalDate;

/**
 * A promise and where today stands against it, as a line 256 wide: run since they last spoke, then dots.
 *
 * @param today where today stands on it
 * @param tone {@code ink} within the promise, {@code wait} past it, {@code stop} at the end of the line
 */
public record Cadence(int today, String tone) {

    /** The mark of the promise; it leaves room to be late. */
    public static final int PROMISE = 170;

    private static final int FIRST = 7;
    private static final int LAST = 249;

    static Cadence of(RelationshipView view, LocalDate today) {
        long days = view.silentDays(today);
        long place = PROMISE * days / view.cadenceDays();
        String tone = days <= view.cadenceDays() ? "ink" : place < LAST ? "wait" : "stop";
        return new Cadence((int) Math.max(FIRST, Math.min(LAST, place)), tone);
    }

    public int getPromise() {
        return PROMISE;
    }
}
