package app.vouch.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Who signs in; usually, not always, linked to a person. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static AccountId of(String text) {
        return new AccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
