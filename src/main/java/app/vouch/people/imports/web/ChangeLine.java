package app.vouch.people.imports.web;

import app.vouch.people.imports.ChangeRow;
import app.vouch.people.imports.Column;
import app.vouch.web.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody whom a file changes, in words. */
record ChangeLine(String employeeId, String name, List<Value> values) {

    /** @param was as a file would say it; "nothing" where there was none */
    record Value(String column, String was, String willBe) {}

    static ChangeLine of(ChangeRow row, Texts texts) {
        return new ChangeLine(
                row.employeeId(),
                row.name(),
                row.changes().stream()
                        .map(change -> new Value(
                                change.column().header(),
                                text(change.column(), change.was(), texts),
                                text(change.column(), change.willBe(), texts)))
                        .toList());
    }

    private static String text(Column column, @Nullable String value, Texts texts) {
        if (value == null) {
            return texts.get("import.nothing");
        }
        return column == Column.STATUS || column == Column.NAME_ORDER
                ? value.toLowerCase(Locale.ROOT).replace('_', '-')
                : value;
    }
}
