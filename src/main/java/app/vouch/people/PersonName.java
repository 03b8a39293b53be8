package app.vouch.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's name as its parts, and what is made of them. Parts are trimmed, composed (NFC), inner blanks made one; an
 * empty part is none.
 *
 * @param preferred stands for the given name wherever the name is shown
 */
public record PersonName(
        @Nullable String given,
        @Nullable String family,
        @Nullable String preferred,
        NameOrder order) {

    /** @throws IllegalArgumentException where there is no part at all */
    public PersonName {
        given = clean(given);
        family = clean(family);
        preferred = clean(preferred);
        if (given == null && family == null && preferred == null) {
            throw new IllegalArgumentException("a person has a name");
        }
    }

    /** In the person's own order: "Ingrid Halvorsen", "Han Ji-woo", "Suharto". */
    public String display() {
        return String.join(" ", parts());
    }

    /** Folded, as lists are sorted: family name first, whatever the order shown. */
    public String sort() {
        List<String> parts = order == NameOrder.SINGLE ? parts() : present(family, called());
        return SearchWords.fold(String.join(" ", parts));
    }

    /** For the portrait: the first letters of the two parts as they are shown; one letter for a name of one word. */
    public String initials() {
        List<String> parts = parts();
        List<String> words = parts.size() > 1 ? parts : List.of(parts.get(0).split(" ", -1));
        String first = letter(words.get(0));
        return words.size() == 1 ? first : first + letter(words.get(words.size() - 1));
    }

    /** How one speaks to them. */
    public String first() {
        String called = called();
        return called != null ? called : parts().get(0);
    }

    private List<String> parts() {
        return switch (order) {
            case GIVEN_FIRST -> present(called(), family);
            case FAMILY_FIRST -> present(family, called());
            case SINGLE -> present(called(), family).subList(0, 1);
        };
    }

    private @Nullable String called() {
        return preferred != null ? preferred : given;
    }

    private static List<String> present(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first letter or digit, else the first sign: {@code 't Hooft} is a T. */
    private static String letter(String part) {
        int sign =
                part.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(part.codePointAt(0));
        return Character.toString(Character.toTitleCase(sign));
    }

    private static @Nullable String clean(@Nullable String part) {
        if (part == null) {
            return null;
        }
        String clean = Normalizer.normalize(part, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        return clean.isEmpty() ? null : clean;
    }
}
