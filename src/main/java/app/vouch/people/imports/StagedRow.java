package app.vouch.people.imports;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is kept of a row until it is settled; one object for the whole file. */
final class StagedRow {

    private final @Nullable String[] values = new @Nullable String[Column.ALL.size()];

    void clear() {
        Arrays.fill(values, null);
    }

    void set(Column column, @Nullable String value) {
        values[column.ordinal()] = value;
    }

    @Nullable
    String get(Column column) {
        return values[column.ordinal()];
    }
}
