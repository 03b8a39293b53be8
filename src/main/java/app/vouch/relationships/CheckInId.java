package app.vouch.relationships;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** One conversation inside a relationship. */
public record CheckInId(UUID value) implements Serializable {

    public static CheckInId next() {
        return new CheckInId(Ids.next());
    }

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static CheckInId of(String text) {
        return new CheckInId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
