package app.vouch.people.imports;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in one of an import's lists.
 *
 * @param row in the file; null where a complete file lacks them
 */
public record PersonLine(
        int position,
        @Nullable Integer row,
        String employeeId,
        String name,
        String email,
        String unit,
        @Nullable String title) {}
