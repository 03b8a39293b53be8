package app.vouch.people.imports;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** One file handed in, with its dry run. */
public record ImportId(UUID value) implements Serializable {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static ImportId of(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
