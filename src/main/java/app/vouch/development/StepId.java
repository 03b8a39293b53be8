package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.util.UUID;

/** Something to do on the way to a goal. */
public record StepId(UUID value) {

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static StepId of(String text) {
        return new StepId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
