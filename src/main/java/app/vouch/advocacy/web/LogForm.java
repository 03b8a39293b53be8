package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.LogAction;
import app.vouch.advocacy.Purpose;
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quick log as it is posted.
 *
 * @param protegeIdQuery a name to look for, where nobody is chosen yet
 * @param happenedOn today, yesterday, or any day; empty where {@code otherDay} says it
 */
record LogForm(
        @Nullable PersonId protegeId,
        @Nullable String protegeIdQuery,

        @NotNull(message = "{advocacy.fault.kind}") @Nullable
        ActionKind kind,

        @Nullable Boolean gave,
        @Nullable Purpose purpose,
        @Nullable LocalDate happenedOn,
        @Nullable LocalDate otherDay,

        @NotBlank(message = "{advocacy.fault.room}") @Size(max = 200, message = "{advocacy.fault.long}") @Nullable
        String room,

        @Size(max = 200, message = "{advocacy.fault.long}") @Nullable
        String opportunity,

        @Nullable Stake stake,

        @Size(max = 1000, message = "{advocacy.fault.long}") @Nullable
        String summary,

        @Size(max = 4000, message = "{advocacy.fault.long}") @Nullable
        String note,

        @Nullable Visibility visibility,
        @Nullable LocalDate decisionExpectedOn,
        @Nullable UUID submission) {

    LogForm {
        room = Typed.text(room);
        opportunity = Typed.text(opportunity);
        summary = Typed.text(summary);
        note = Typed.text(note);
        protegeIdQuery = Typed.text(protegeIdQuery);
    }

    /** What stands in a new one. */
    static LogForm fresh(@Nullable PersonId protege, ActionKind kind, LocalDate today, UUID submission) {
        return new LogForm(
                protege,
                null,
                kind,
                null,
                null,
                today,
                null,
                null,
                null,
                Stake.LOW,
                null,
                null,
                Visibility.HR,
                null,
                submission);
    }

    @Nullable
    LocalDate on() {
        return happenedOn != null ? happenedOn : otherDay;
    }

    /** Only of a form without faults. */
    LogAction command() {
        return new LogAction(
                Objects.requireNonNull(protegeId),
                Objects.requireNonNull(kind),
                Boolean.TRUE.equals(gave),
                purpose,
                Objects.requireNonNull(on()),
                Objects.requireNonNull(room),
                opportunity,
                stake,
                note,
                summary,
                visibility,
                decisionExpectedOn,
                submission);
    }
}
