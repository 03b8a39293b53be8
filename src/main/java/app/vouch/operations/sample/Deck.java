package app.vouch.operations.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Things to draw from: shuffled, and each comes up once before any comes up again. */
final class Deck<T> {

    private final List<T> cards;
    private final Random random;
    private int next;

    Deck(List<T> cards, String name) {
        this.cards = new ArrayList<>(cards);
        this.random = random(name);
        Collections.shuffle(this.cards, random);
    }

    int size() {
        return cards.size();
    }

    T draw() {
        if (next == cards.size()) {
            T last = cards.get(next - 1);
            Collections.shuffle(cards, random);
            if (cards.size() > 1 && cards.get(0).equals(last)) {
                Collections.swap(cards, 0, cards.size() - 1);
            }
            next = 0;
        }
        return cards.get(next++);
    }

    /** Always the same numbers for the same name: the sample is the same wherever it is made. */
    static Random random(String name) {
        return new Random(20_240_229L * name.hashCode() + name.length());
    }
}
