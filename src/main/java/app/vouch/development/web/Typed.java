package app.vouch.development.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What came out of a text field: one form of each letter, one kind of line end, no space around. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .strip();
    }

    static @Nullable String textOrNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }
}
