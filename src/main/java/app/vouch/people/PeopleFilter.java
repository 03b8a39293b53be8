package app.vouch.people;

import app.vouch.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows; what is null does not narrow it.
 *
 * @param query beginnings of words of a name, mail or title, all of which must match; empty for none
 * @param unit with all units beneath it
 * @param fromRank of the level, the lowest shown
 * @param toRank of the level, the highest shown
 * @param supervisor whose direct reports alone are shown
 */
public record PeopleFilter(
        String query,
        @Nullable UUID unit,
        @Nullable Integer fromRank,
        @Nullable Integer toRank,
        @Nullable UUID site,
        Presence presence,
        @Nullable PersonId supervisor) {

    /** Who works here and is found by these words. */
    public static PeopleFilter named(String query) {
        return new PeopleFilter(query, null, null, null, null, Presence.HERE, null);
    }
}
