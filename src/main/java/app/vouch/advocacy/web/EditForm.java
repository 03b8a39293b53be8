package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionView;
import app.vouch.advocacy.EditAction;
import app.vouch.advocacy.Stake;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record EditForm(
        @Nullable Long version,
        @NotNull(message = "{advocacy.fault.day}") @Nullable LocalDate happenedOn,

        @NotBlank(message = "{advocacy.fault.room}") @Size(max = 200, message = "{advocacy.fault.long}") @Nullable
        String room,

        @Size(max = 200, message = "{advocacy.fault.long}") @Nullable
        String opportunity,

        @Nullable LocalDate decisionExpectedOn,

        @Size(max = 1000, message = "{advocacy.fault.long}") @Nullable
        String summary,

        @NotNull(message = "{advocacy.fault.stake}") @Nullable
        Stake stake,

        @Size(max = 4000, message = "{advocacy.fault.long}") @Nullable
        String note) {

    EditForm {
        room = Typed.text(room);
        opportunity = Typed.text(opportunity);
        summary = Typed.text(summary);
        note = Typed.text(note);
    }

    static EditForm of(ActionView view) {
        return new EditForm(
                view.version(),
                view.action().happenedOn(),
                view.action().room(),
                view.action().opportunity(),
                view.action().decisionExpectedOn(),
                view.action().summary(),
                view.stake(),
                view.note());
    }

    /** Only of a form without faults. */
    EditAction command() {
        return new EditAction(
                version,
                Objects.requireNonNull(happenedOn),
                Objects.requireNonNull(room),
                opportunity,
                summary,
                decisionExpectedOn,
                Objects.requireNonNull(stake),
                note);
    }
}
