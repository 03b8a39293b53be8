package app.vouch.advocacy;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** One act of standing up for somebody. */
public record ActionId(UUID value) implements Serializable {

    public static ActionId next() {
        return new ActionId(Ids.next());
    }

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static ActionId of(String text) {
        return new ActionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
