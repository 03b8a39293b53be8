package app.vouch.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param unit above the new one; null for the top */
record UnitForm(
        @NotBlank(message = "{people.unit.name.missing}")
        @Size(max = 120, message = "{people.form.long}")
        @Pattern(regexp = "[^/]*", message = "{people.unit.name.slash}")
        String name,

        @Nullable UUID unit) {}
