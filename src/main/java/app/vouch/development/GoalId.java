package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import java.util.UUID;

/** Something to reach. */
public record GoalId(UUID value) {

    /** @throws NotFound when the text is no id: an address made up answers like one that does not exist */
    public static GoalId of(String text) {
        return new GoalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
