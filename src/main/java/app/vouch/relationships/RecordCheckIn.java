package app.vouch.relationships;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param happenedOn not in the future, not before the relationship began
 * @param minutes 1 to 600; null where nobody counted
 * @param shared both read it; up to 4,000 characters
 * @param mine the writer's own eyes only; up to 4,000 characters
 * @param nextOn when they speak next; after {@code happenedOn}
 * @param nextStep what they agreed to do until then; both read it; up to 300 characters
 * @param submission of the form, so that sending it twice records once
 */
public record RecordCheckIn(
        RelationshipId relationship,
        LocalDate happenedOn,
        Manner manner,
        @Nullable Integer minutes,
        @Nullable String shared,
        @Nullable String mine,
        @Nullable LocalDate nextOn,
        @Nullable String nextStep,
        @Nullable UUID submission) {}
