package app.vouch.operations.postgres;

/** Why the embedded server cannot start, and what a person can do about it, both in words. */
public class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    public CannotStart(String why, String remedy, Throwable cause) {
        super(why, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
