package app.vouch.relationships;

/** A check-in's date cannot be. */
public class CheckInRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Fault {
        IN_THE_FUTURE,
        BEFORE_THE_BEGINNING,
        NEXT_NOT_LATER,
        NEXT_TOO_FAR
    }

    private final Fault fault;

    CheckInRefused(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
