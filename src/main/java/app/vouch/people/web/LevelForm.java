package app.vouch.people.web;

import app.vouch.people.LevelView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param rank of a new level; a level that is there keeps its own */
record LevelForm(
        @NotBlank(message = "{ladder.form.name.missing}") @Size(max = 40, message = "{ladder.form.name.long}")
        String name,

        @Nullable
        @Min(value = 1, message = "{ladder.form.rank.wrong}")
        @Max(value = 999, message = "{ladder.form.rank.wrong}")
        Integer rank,

        @Nullable Boolean leads,
        @Nullable Long version) {

    /** A box that is not ticked is not sent. */
    boolean isLeading() {
        return Boolean.TRUE.equals(leads);
    }

    static LevelForm of(LevelView level) {
        return new LevelForm(level.name(), level.rank(), level.leads(), level.version());
    }
}
