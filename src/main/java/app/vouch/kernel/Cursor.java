package app.vouch.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: the sort keys of the row that a page ends or begins with. Opaque in the address; a
 * spoilt one reads as the list's beginning, never as an error.
 *
 * @param keys sort keys of that row, as text, in the order of the list's {@code order by}
 * @param backwards whether the page before that row is meant, not the one after
 */
public record Cursor(List<String> keys, boolean backwards) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor after(String... keys) {
        return new Cursor(List.of(keys), false);
    }

    public static Cursor before(String... keys) {
        return new Cursor(List.of(keys), true);
    }

    /** As it stands in an address. */
    public String encoded() {
        String text = (backwards ? "b" : "a") + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param size how many keys the list sorts by */
    public static @Nullable Cursor decode(@Nullable String encoded, int size) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            boolean sound = parts.size() == size + 1 && ("a".equals(parts.get(0)) || "b".equals(parts.get(0)));
            return sound ? new Cursor(parts.subList(1, parts.size()), "b".equals(parts.get(0))) : null;
        } catch (IllegalArgumentException spoilt) {
            return null;
        }
    }

    @Override
    public String toString() {
        return encoded();
    }
}
