package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.util.UUID;

/** Somebody who should know of a step. */
public record ListenerId(UUID value) {

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static ListenerId of(String text) {
        return new ListenerId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
