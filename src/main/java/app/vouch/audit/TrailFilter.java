package app.vouch.audit;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail; null is any.
 *
 * @param subject whose record
 * @param account who acted
 * @param kind what was done
 * @param from first day, in UTC
 * @param until last day, in UTC
 */
public record TrailFilter(
        @Nullable PersonId subject,
        @Nullable AccountId account,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static TrailFilter all() {
        return new TrailFilter(null, null, null, null, null);
    }
}
