package app.vouch.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Calendar days from the first to the last, both within.
 *
 * @param until null while open
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    public Period {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
