package app.vouch.operations.sample;

import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.Outcome;
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import app.vouch.operations.sample.Deed.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The acts of {@code stories.txt}, pair by pair. */
final class ToldDeeds {

    private ToldDeeds() {}

    /** By {@code senior|protege}, their employee ids. */
    static Map<String, List<Deed>> read() {
        Map<String, List<Deed>> stories = new LinkedHashMap<>();
        List<Deed> open = new ArrayList<>();
        for (String line : Lines.of("stories.txt")) {
            if (line.startsWith("!")) {
                open = new ArrayList<>();
                stories.put(line.substring(1).replace(" ", ""), open);
            } else {
                open.add(deed(Lines.parts(line)));
            }
        }
        return stories;
    }

    private static Deed deed(List<String> parts) {
        return new Deed(
                Integer.parseInt(parts.get(0)),
                ActionKind.valueOf(parts.get(1)),
                false,
                Stake.valueOf(parts.get(2)),
                Visibility.valueOf(parts.get(3)),
                parts.get(4).isEmpty() ? null : Integer.valueOf(parts.get(4)),
                given(parts.get(6)),
                parts.get(7),
                given(parts.get(8)),
                given(parts.get(9)),
                turns(parts.get(5)));
    }

    /** Such as {@code granted 317; thrived 180} or {@code deferred 33 until 3}. */
    private static List<Turn> turns(String text) {
        List<Turn> turns = new ArrayList<>();
        for (String turn : text.split(";")) {
            String[] words = turn.strip().split(" ");
            if (words.length < 2) {
                continue;
            }
            int ago = Integer.parseInt(words[1]);
            turns.add(
                    switch (words[0]) {
                        case "granted" -> Turn.of(Turn.Kind.GRANTED, ago);
                        case "declined" -> Turn.of(Turn.Kind.DECLINED, ago);
                        case "deferred" -> Turn.deferred(ago, Integer.parseInt(words[3]));
                        default -> Turn.outcome(Outcome.valueOf(words[0].toUpperCase(Locale.ROOT)), ago);
                    });
        }
        return turns;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
