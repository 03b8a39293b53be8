package app.vouch.operations.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what stands in braces in a hand-written line: who, who decides, and what the unit has in hand. */
final class Words {

    private static final Map<String, List<String>> DECIDERS = Map.of(
            "Executive Office", List.of("1001", "1002"),
            "Commercial", List.of("1101", "1102", "1101", "1102", "1103"),
            "Product", List.of("1201", "1202", "1203"),
            "Operations", List.of("1301", "1302", "1304"),
            "Operations/Supply", List.of("1401", "1301"),
            "Field Service", List.of("1501", "1301", "1501"),
            "Finance", List.of("1601", "1602"),
            "People", List.of("1701"));
    private static final String CHIEF = "1001";

    /** At the beginning of the text, of a sentence or of what is quoted: it gets its capital. */
    private static final Pattern BEGINS_WITH_PROJECT = Pattern.compile("(?:^|(?<=[.?!] )|(?<=“))\\{project}");

    private final SampleDirectory directory;
    private final Map<String, Deck<String>> projects = new HashMap<>();
    private final Map<String, Deck<String>> deciders = new HashMap<>();

    Words(SampleDirectory directory) {
        this.directory = directory;
        Lines.sections("advocacy.txt").forEach((unit, lines) -> {
            String list = lines.get(0).substring(lines.get(0).indexOf('=') + 1);
            projects.put(unit, new Deck<>(List.of(list.strip().split(";\\s*")), "projects " + unit));
        });
        DECIDERS.forEach((unit, numbers) -> deciders.put(unit, new Deck<>(numbers, "deciders " + unit)));
    }

    /** The names that one story goes by from its beginning to its end. */
    record Story(String first, String senior, String decider, String project) {

        String in(String line) {
            String capital = project.substring(0, 1).toUpperCase(Locale.ROOT) + project.substring(1);
            return BEGINS_WITH_PROJECT
                    .matcher(line)
                    .replaceAll(Matcher.quoteReplacement(capital))
                    .replace("{first}", first)
                    .replace("{senior}", senior)
                    .replace("{decider}", decider)
                    .replace("{project}", project);
        }
    }

    Story story(Bond bond) {
        return new Story(bond.protege.first(), bond.senior.first(), decider(bond), deck(projects, bond.protege.unit()));
    }

    /** Neither of the two: nobody decides about themself or for whom they speak. */
    private String decider(Bond bond) {
        for (int tries = 0; tries < 5; tries++) {
            Member decider = directory.member(deck(deciders, bond.protege.unit()));
            if (!decider.equals(bond.senior) && !decider.equals(bond.protege)) {
                return decider.name();
            }
        }
        return directory.member(CHIEF).name();
    }

    private static String deck(Map<String, Deck<String>> decks, String unit) {
        Deck<String> deck = decks.get(unit);
        if (deck == null) {
            throw new IllegalStateException("nothing is written for " + unit);
        }
        return deck.draw();
    }
}
