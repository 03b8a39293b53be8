package app.vouch.operations.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was written by hand from being read again and again: whoever reads it meets each line a few times at most.
 * Beyond that nothing was noted, as often happens.
 */
final class Sparing {

    /** What HR reads of the whole firm: more often and it reads like a form letter. */
    static final int FOR_ALL = 4;

    /** What one person reads of their own. */
    static final int FOR_ONE = 2;

    private final Map<String, Integer> met = new HashMap<>();

    /** For everybody. @param words of a card: what is counted. @return null where all are used up */
    <T> @Nullable T draw(Deck<T> deck, Function<T, String> words) {
        return draw("", FOR_ALL, deck, words);
    }

    /** For one reader. @return null where all are used up */
    @Nullable
    String draw(Member reader, Deck<String> deck) {
        return draw(reader.number(), FOR_ONE, deck, Function.identity());
    }

    private <T> @Nullable T draw(String reader, int most, Deck<T> deck, Function<T, String> words) {
        for (int tries = 0; tries < deck.size(); tries++) {
            T card = deck.draw();
            String line = reader + words.apply(card);
            if (met.getOrDefault(line, 0) < most) {
                met.merge(line, 1, Integer::sum);
                return card;
            }
        }
        return null;
    }
}
