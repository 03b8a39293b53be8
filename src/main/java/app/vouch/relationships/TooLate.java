package app.vouch.relationships;

/** What was asked for fitted the relationship when the page was made, and no longer does: somebody answered or ended it since. */
public class TooLate extends RuntimeException {

    TooLate() {
        super("the relationship has moved on", null, false, false);
    }
}
