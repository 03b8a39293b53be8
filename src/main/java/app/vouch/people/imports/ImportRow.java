package app.vouch.people.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of files handed in. */
public record ImportRow(
        ImportId id,
        ImportState state,
        String fileName,
        Instant uploadedAt,
        String uploadedBy,
        int created,
        int changedPeople,
        int leaving,
        int errors,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {}
