package app.vouch.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Somebody in the directory. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
