package app.vouch.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which somebody is found, in the spelling that the table {@code person_word} holds: folded, so that
 * accents and case do not matter, each with its endings, so that a part of a word is the beginning of one of them.
 */
public final class SearchWords {

    /** From so many letters on, a search looks within words too. */
    public static final int INFIX = 4;

    /** Longer words are cut: nobody types more, and each letter is one more ending to keep. */
    private static final int LONGEST = 40;

    private static final int MOST_ASKED = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that no normalization takes apart. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private SearchWords() {}

    /** @param starts whether it is a whole word; false for a word's ending */
    public record Entry(String word, boolean starts) {}

    /** What is kept for a person. */
    public static Set<Entry> of(PersonName name, String email, @Nullable String title) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (String part : new @Nullable String[] {name.given(), name.family(), name.preferred(), title}) {
            if (part != null) {
                wordsAndJoined(part).forEach(word -> addWithEndings(entries, word));
            }
        }
        int at = email.indexOf('@');
        words(at < 0 ? email : email.substring(0, at)).forEach(word -> addWithEndings(entries, word));
        if (at >= 0) {
            // The domain is everybody's: worth its beginnings, not a dozen endings a person.
            words(email.substring(at)).forEach(word -> entries.add(new Entry(word, true)));
        }
        return entries;
    }

    /** @param infix whether it may stand within a word, not at its beginning alone */
    public record Asked(String word, boolean infix) {}

    /**
     * What was typed, as words that must all match; none where there is no letter or digit in it. Words that other signs
     * join or surround are beginnings: no sign stands for letters left out.
     */
    public static List<Asked> asked(String query) {
        return BLANKS.splitAsStream(query)
                .flatMap(chunk -> {
                    boolean plain = !BETWEEN_WORDS.matcher(fold(chunk)).find();
                    return words(chunk).stream().map(word -> new Asked(word, plain && letters(word) >= INFIX));
                })
                .distinct()
                .limit(MOST_ASKED)
                .toList();
    }

    /** Without accents and case, and with letters such as ł, ø, ß in their plain spelling. */
    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            String other = LETTERS.get(letter);
            if (other != null) {
                folded.append(other);
            } else {
                folded.appendCodePoint(letter);
            }
        });
        return folded.toString();
    }

    /** The first word, in code points, that no longer begins with this one: a range ends there. */
    static String end(String word) {
        int last = word.codePointBefore(word.length());
        int before = word.length() - Character.charCount(last);
        // The surrogates are no characters; the greatest character is no letter, so there is one after each.
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return word.substring(0, before) + Character.toString(next);
    }

    /** "Ji-woo" is found as ji, woo and jiwoo. */
    private static List<String> wordsAndJoined(String text) {
        List<String> all = new ArrayList<>();
        for (String chunk : BLANKS.split(text)) {
            List<String> words = words(chunk);
            all.addAll(words);
            if (words.size() > 1) {
                all.add(cut(String.join("", words)));
            }
        }
        return all;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(fold(text))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::cut)
                .toList();
    }

    private static String cut(String word) {
        return letters(word) <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    private static void addWithEndings(Set<Entry> entries, String word) {
        entries.add(new Entry(word, true));
        int letters = letters(word);
        for (int from = 1; letters - from >= INFIX; from++) {
            entries.add(new Entry(word.substring(word.offsetByCodePoints(0, from)), false));
        }
    }
}
