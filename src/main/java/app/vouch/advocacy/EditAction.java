package app.vouch.advocacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action's texts and dates as they shall stand; lengths as in {@link LogAction}.
 *
 * @param version that the editor began with; null, where the editor did not say, is taken by nobody
 */
public record EditAction(
        @Nullable Long version,
        LocalDate happenedOn,
        String room,
        @Nullable String opportunity,
        @Nullable String summary,
        @Nullable LocalDate decisionExpectedOn,
        Stake stake,
        @Nullable String note) {}
