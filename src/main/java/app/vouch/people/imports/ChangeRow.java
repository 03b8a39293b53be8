package app.vouch.people.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody whom the file changes. */
public record ChangeRow(int position, String employeeId, String name, List<Change> changes) {

    public ChangeRow {
        changes = List.copyOf(changes);
    }

    /** One value. @param was null where there was none */
    public record Change(
            Column column, @Nullable String was, @Nullable String willBe) {}
}
