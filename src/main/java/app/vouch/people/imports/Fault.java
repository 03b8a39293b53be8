package app.vouch.people.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file.
 *
 * @param row the record, the header being 1; null where the whole file is meant
 * @param column null where the whole row or file is meant
 * @param value what the cell says, shortened; null where that says nothing
 * @param detail what else is needed to put it into words, such as whom it collides with: a person, or a row as {@code #5}
 */
public record Fault(
        @Nullable Integer row,
        @Nullable Column column,
        FaultKind kind,
        @Nullable String value,
        @Nullable String detail) {

    private static final int SHOWN = 120;

    public Fault {
        value = value == null ? null : shorten(value);
        detail = detail == null ? null : shorten(detail);
    }

    static Fault ofFile(FaultKind kind) {
        return new Fault(null, null, kind, null, null);
    }

    static String shorten(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
