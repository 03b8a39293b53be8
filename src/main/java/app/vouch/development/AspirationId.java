package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.util.UUID;

/** What somebody wants of work or life, in their own words. */
public record AspirationId(UUID value) {

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static AspirationId of(String text) {
        return new AspirationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
