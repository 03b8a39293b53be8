package app.vouch.development.web;

import app.vouch.development.AspirationKind;
import app.vouch.development.Horizon;
import app.vouch.development.PlanView.AspirationRow;
import app.vouch.development.WriteAspiration;
import app.vouch.kernel.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reads it is asked with every save: nothing is shared by default. A box may be null, since without a tick it sends nothing. */
record AspirationForm(
        @Nullable UUID submission,
        @Nullable Long version,

        @NotBlank(message = "{development.aspiration.text.missing}")
        @Size(max = 500, message = "{development.tooLong}")
        @Nullable
        String text,

        @NotNull(message = "{development.aspiration.kind.missing}") @Nullable
        AspirationKind kind,

        @NotNull(message = "{development.aspiration.horizon.missing}") @Nullable
        Horizon horizon,

        @Nullable Boolean sponsor,
        @Nullable Boolean mentor,
        @Nullable Boolean manager,
        @Nullable Boolean hr) {

    static AspirationForm blank() {
        return new AspirationForm(
                Ids.next(), null, null, AspirationKind.WORK, Horizon.LONG, false, false, false, false);
    }

    static AspirationForm of(AspirationRow row) {
        return new AspirationForm(
                null,
                row.version(),
                row.text(),
                row.kind(),
                row.horizon(),
                row.bySponsor(),
                row.byMentor(),
                row.byManager(),
                row.byHr());
    }

    WriteAspiration written() {
        return new WriteAspiration(
                Typed.text(text),
                Objects.requireNonNull(kind, "checked by validation"),
                Objects.requireNonNull(horizon, "checked by validation"),
                chosen(sponsor),
                chosen(mentor),
                chosen(manager),
                chosen(hr));
    }

    static boolean chosen(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
