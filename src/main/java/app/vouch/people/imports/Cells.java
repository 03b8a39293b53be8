package app.vouch.people.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a cell is read: trimmed, composed (NFC); all else in it is text, whatever it looks like. */
final class Cells {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int ISO_LENGTH = 10;

    private Cells() {}

    static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        String trimmed = cell.substring(from, to);
        return isPlain(trimmed) ? trimmed : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /** Besides, one blank between words, as {@code PersonName} keeps them: else each import would find a change. */
    static String cleanName(String clean) {
        return clean.indexOf("  ") < 0 && isPlain(clean)
                ? clean
                : BLANKS.matcher(clean).replaceAll(" ");
    }

    /** @return null where it is no day of the calendar in the form 2026-11-23 */
    static @Nullable LocalDate date(String cell) {
        if (cell.length() != ISO_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whether a mail could be sent there at all; more than that only sending one tells. */
    static boolean isAddress(String cell) {
        return ADDRESS.matcher(cell).matches();
    }

    /**
     * A unit's names from the root, joined with {@code /}; a slash at either end is nothing.
     *
     * @return null where a name between two slashes is missing
     */
    static @Nullable String path(String cell) {
        String inner = cell.replaceAll("^[/\\s]+|[/\\s]+$", "");
        if (inner.isEmpty()) {
            return null;
        }
        String[] names = inner.split("/", -1);
        for (int at = 0; at < names.length; at++) {
            names[at] = clean(names[at]);
            if (names[at].isEmpty()) {
                return null;
            }
        }
        return String.join("/", names);
    }

    /** Of the names in a path, in characters. */
    static int longestName(String path) {
        return Arrays.stream(path.split("/")).mapToInt(String::length).max().orElse(0);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each > '~' || each < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char each) {
        return each <= ' ' && each != 0
                || each > '~' && (Character.isSpaceChar(each) || each == '\ufeff' || each == '\u200b');
    }
}
