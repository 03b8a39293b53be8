package app.vouch.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a new password must not be. Length is what protects; the rest refuses what is guessed first. */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    /** Parts of a name or address shorter than this stand in many words by chance. */
    private static final int TELLING = 4;

    private static final int FEWEST_LETTERS = 5;
    private static final String RUNS =
            "abcdefghijklmnopqrstuvwxyz 012345678901234567890 98765432109876543210 qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop";

    private final Set<String> common = new HashSet<>();

    PasswordRules() {
        try {
            new ClassPathResource("accounts/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(common::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param field of the form, to be named where it is refused
     * @throws AccountRefused with the first rule broken
     */
    void check(String password, String email, String name, String field) {
        String folded = fold(password);
        refuseIf(password.length() < SHORTEST, "password-short", field);
        refuseIf(password.length() > LONGEST, "password-long", field);
        refuseIf(folded.contains("vouch"), "password-vouch", field);
        refuseIf(parts(email, name).anyMatch(folded::contains), "password-name", field);
        refuseIf(isGuessable(folded), "password-common", field);
    }

    private static void refuseIf(boolean broken, String rule, String field) {
        if (broken) {
            throw new AccountRefused(rule, field);
        }
    }

    private static Stream<String> parts(String email, String name) {
        String local = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
        return Stream.concat(Stream.of(local), Arrays.stream((local + " " + name).split("[^\\p{L}\\p{N}]+")))
                .map(PasswordRules::fold)
                .filter(part -> part.length() >= TELLING);
    }

    /** A common one, also dressed up with digits and signs, said twice, or a run along the keyboard. */
    private boolean isGuessable(String folded) {
        String letters = plain(folded);
        return common.contains(folded)
                || common.contains(letters)
                || common.contains(once(letters))
                || common.contains(once(folded))
                || folded.chars().distinct().count() < FEWEST_LETTERS
                || RUNS.contains(folded)
                || (letters.length() >= 8 && Arrays.stream(RUNS.split(" ")).anyMatch(run -> run.contains(letters)));
    }

    /** "p4ssw0rd!2024" to "password": what one writes in place of letters, then letters alone. */
    private static String plain(String folded) {
        String unmasked = folded.replaceAll("[\\d\\W_]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
        return unmasked.replaceAll("[^\\p{L}]", "");
    }

    private static String once(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
