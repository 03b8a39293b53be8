package app.vouch.kernel;

import java.util.UUID;

/** A form was sent before, with something else in it: what was sent first stands, and its writer is told so. */
public class SentBefore extends RuntimeException {

    private final UUID record;

    /** @param record what came of it when it was sent first */
    public SentBefore(UUID record) {
        super("sent before with other content", null, false, false);
        this.record = record;
    }

    public UUID record() {
        return record;
    }
}
