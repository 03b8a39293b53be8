package app.vouch.people;

import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the firm: what rules about pairs are made of.
 *
 * @param rank of the level, 1 the lowest
 * @param leads whether the level may sponsor and mentor
 * @param unitPath names from the root, joined with {@code /}
 * @param chain supervisors, nearest first
 */
public record Standing(
        PersonId person,
        PersonStatus status,
        int rank,
        String level,
        boolean leads,
        UUID unitId,
        String unitPath,
        @Nullable LocalDate hiredOn,
        List<PersonId> chain) {

    public boolean reportsTo(PersonId other) {
        return chain.contains(other);
    }
}
