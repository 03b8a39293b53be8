package app.vouch.relationships;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.io.Serializable;
import java.util.UUID;

/** A sponsorship or mentorship. */
public record RelationshipId(UUID value) implements Serializable {

    public static RelationshipId next() {
        return new RelationshipId(Ids.next());
    }

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static RelationshipId of(String text) {
        return new RelationshipId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
