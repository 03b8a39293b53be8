package app.vouch.advocacy.web;

import org.jspecify.annotations.Nullable;

/** Text as somebody typed it, made fit to keep. */
final class Typed {

    private Typed() {}

    /** Trimmed, one kind of line end, without the character that no database keeps; null where nothing is left to see. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String clean = typed.replace("\r\n", "\n").replace("\u0000", "").strip();
        return clean.codePoints().allMatch(Typed::isUnseen) ? null : clean;
    }

    /** A space of any width, or a mark that only directs how others are set. */
    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
