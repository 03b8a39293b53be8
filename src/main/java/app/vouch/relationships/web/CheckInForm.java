package app.vouch.relationships.web;

import app.vouch.relationships.Manner;
import app.vouch.relationships.RecordCheckIn;
import app.vouch.relationships.RelationshipId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CheckInForm(
        @NotNull(message = "{checkin.date.missing}") @Nullable
        LocalDate happenedOn,

        @NotNull(message = "{checkin.manner.missing}") @Nullable
        Manner manner,

        @Min(value = 1, message = "{checkin.minutes.range}")
        @Max(value = 600, message = "{checkin.minutes.range}")
        @Nullable
        Integer minutes,

        @Size(max = 4000, message = "{checkin.note.long}") @Nullable
        String shared,

        @Size(max = 300, message = "{checkin.step.long}") @Nullable
        String nextStep,

        @Nullable LocalDate nextOn,

        @Size(max = 4000, message = "{checkin.note.long}") @Nullable
        String mine,

        @Nullable UUID submission) {

    static CheckInForm on(LocalDate today) {
        return new CheckInForm(today, Manner.IN_PERSON, null, null, null, null, null, UUID.randomUUID());
    }

    RecordCheckIn command(RelationshipId relationship) {
        return new RecordCheckIn(
                relationship,
                Objects.requireNonNull(happenedOn),
                Objects.requireNonNull(manner),
                minutes,
                shared,
                mine,
                nextOn,
                nextStep,
                submission);
    }
}
