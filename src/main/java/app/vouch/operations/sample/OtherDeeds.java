package app.vouch.operations.sample;

import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.Outcome;
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import app.vouch.operations.sample.Deed.Turn;
import app.vouch.operations.sample.Words.Story;
import app.vouch.relationships.EndReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The acts between the told ones: hand-written rooms and words, put together by unit, with a decision that fits the day. */
final class OtherDeeds {

    private static final List<ActionKind> OF_A_SPONSOR = kinds("666555444333322211110007");
    private static final List<ActionKind> OF_A_MENTOR = kinds("6666555550");
    private static final Map<ActionKind, String> STAKES = Map.of(
            ActionKind.RECOMMENDATION, "1112000",
            ActionKind.STRETCH_ASSIGNMENT, "1112200",
            ActionKind.PROMOTION, "2222113",
            ActionKind.PAY_RAISE, "0112",
            ActionKind.COMMITTEE_SEAT, "0011",
            ActionKind.INTRODUCTION, "000011",
            ActionKind.AMPLIFY, "000001",
            ActionKind.DEFEND, "112223");
    /** Of twenty: how many only the sponsor reads, how many HR too; the rest the protégé as well. */
    private static final int SPONSOR_ALONE = 2;

    private static final int WITH_HR = 13;

    private final SampleDirectory directory;
    private final Words words;
    private final Map<String, Deck<List<String>>> openings = new HashMap<>();
    private final Map<String, Deck<String>> notes = new HashMap<>();
    private final Sparing sparing = new Sparing();

    OtherDeeds(SampleDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
        Map<String, List<List<String>>> written = new HashMap<>();
        Lines.sections("advocacy.txt").forEach((unit, lines) -> lines.stream()
                .filter(line -> line.contains("|"))
                .map(Lines::parts)
                .forEach(parts -> written.computeIfAbsent(unit + parts.get(0), any -> new ArrayList<>())
                        .add(parts)));
        written.forEach((name, lines) -> openings.put(name, new Deck<>(lines, name)));
        Lines.sections("stakes.txt").forEach((kind, lines) -> notes.put(kind, new Deck<>(lines, kind)));
    }

    /** So many acts, spread over their time together. */
    List<Deed> of(Bond bond, int count) {
        Random random = Deck.random("deeds of " + bond.name());
        Deck<ActionKind> kinds = new Deck<>(bond.sponsors() ? OF_A_SPONSOR : OF_A_MENTOR, bond.name());
        List<Deed> deeds = new ArrayList<>();
        int first = bond.from - 5;
        int span = first - lastDay(bond);
        int promoted = promotion(bond);
        for (int at = 0; at < count; at++) {
            int ago = first - (span * at + random.nextInt(span)) / count;
            if (at == 0 && promoted > 0) {
                deeds.add(promoted(bond, promoted, random));
            } else {
                deeds.add(deed(bond, kinds.draw(), Math.max(ago, 2), random));
            }
        }
        return deeds;
    }

    private static int lastDay(Bond bond) {
        return leaves(bond) ? bond.until + 20 : bond.until + 2;
    }

    private static boolean leaves(Bond bond) {
        return bond.reason == EndReason.LEFT;
    }

    /** Days ago on which the protégé rose while they were together; 0 where they did not. */
    private int promotion(Bond bond) {
        Integer ago = directory.promotedAgo(bond.protege);
        return ago != null && bond.sponsors() && ago + 80 < bond.from && ago > bond.until ? ago : 0;
    }

    private Deed promoted(Bond bond, int ago, Random random) {
        List<Turn> turns = new ArrayList<>(List.of(Turn.of(Turn.Kind.GRANTED, ago + 22)));
        if (ago > 150 && !leaves(bond)) {
            turns.add(Turn.outcome(outcome(random), ago - 120));
        }
        return written(bond, ActionKind.PROMOTION, ago + 75, false, ago + 30, turns, random);
    }

    private Deed deed(Bond bond, ActionKind kind, int ago, Random random) {
        boolean gave = kind == ActionKind.STRETCH_ASSIGNMENT && random.nextInt(8) == 0;
        boolean asks = kind.ordinal() <= ActionKind.COMMITTEE_SEAT.ordinal();
        if (gave || !asks) {
            return written(bond, kind, ago, gave, null, later(bond, ago, random, gave ? 8 : 1), random);
        }
        int expected = ago - 14 - random.nextInt(30);
        int decided = expected + 6 - random.nextInt(14);
        if (leaves(bond)) {
            decided = Math.max(decided, bond.until + 2);
        }
        if (decided < 2) {
            // Open; nobody is late but those who are told of.
            int ahead = expected < 0 ? expected : -3 - random.nextInt(25);
            return written(bond, kind, ago, false, ahead, List.of(), random);
        }
        boolean mayGrant = kind != ActionKind.PROMOTION;
        return written(
                bond, kind, ago, false, expected, decision(bond, Math.min(decided, ago), mayGrant, random), random);
    }

    private List<Turn> decision(Bond bond, int decided, boolean mayGrant, Random random) {
        int lot = random.nextInt(100);
        if (lot < 58 && mayGrant) {
            return granted(bond, decided, random);
        }
        if (lot < 84 || leaves(bond)) {
            return List.of(Turn.of(Turn.Kind.DECLINED, decided));
        }
        if (lot < 94) {
            int again = decided - 30 - random.nextInt(20);
            if (again < 5) {
                return List.of(Turn.deferred(decided, -10 - random.nextInt(40)));
            }
            List<Turn> turns = new ArrayList<>(List.of(Turn.deferred(decided, again)));
            turns.addAll(
                    lot % 2 == 0 && mayGrant
                            ? granted(bond, again, random)
                            : List.of(Turn.of(Turn.Kind.DECLINED, again)));
            return turns;
        }
        return List.of(Turn.of(Turn.Kind.WITHDRAWN, decided));
    }

    private List<Turn> granted(Bond bond, int decided, Random random) {
        List<Turn> turns = new ArrayList<>(List.of(Turn.of(Turn.Kind.GRANTED, decided)));
        turns.addAll(later(bond, decided, random, 8));
        return turns;
    }

    /** What came of it, some months after. @param often of ten */
    private List<Turn> later(Bond bond, int since, Random random, int often) {
        int told = since - 90 - random.nextInt(80);
        boolean known = random.nextInt(10) < often && told > (leaves(bond) ? bond.until + 1 : 2);
        return known ? List.of(Turn.outcome(outcome(random), told)) : List.of();
    }

    private static Outcome outcome(Random random) {
        int lot = random.nextInt(100);
        if (lot < 46) {
            return Outcome.THRIVED;
        }
        if (lot < 82) {
            return Outcome.STEADY;
        }
        return lot < 92 ? Outcome.STRUGGLED : Outcome.NOT_SUPPORTED;
    }

    private Deed written(
            Bond bond,
            ActionKind kind,
            int ago,
            boolean gave,
            @Nullable Integer expected,
            List<Turn> turns,
            Random random) {
        Deck<List<String>> deck = deck(openings, bond.protege.unit() + kind);
        List<String> told = random.nextInt(10) == 0 ? null : sparing.draw(deck, parts -> parts.get(3));
        List<String> opening = told == null ? deck.draw() : told;
        String note = random.nextInt(10) < 5 ? sparing.draw(bond.senior, deck(notes, kind.name())) : null;
        Story story = words.story(bond);
        int readers = random.nextInt(20);
        String stakes = STAKES.getOrDefault(kind, "0");
        return new Deed(
                ago,
                kind,
                gave,
                Stake.values()[stakes.charAt(random.nextInt(stakes.length())) - '0'],
                readers < SPONSOR_ALONE ? Visibility.SPONSOR : readers < WITH_HR ? Visibility.HR : Visibility.PROTEGE,
                expected,
                opening.get(1).isEmpty() ? null : story.in(opening.get(1)),
                story.in(opening.get(2)),
                told == null ? null : story.in(told.get(3)),
                note == null ? null : story.in(note),
                turns);
    }

    private static <T> Deck<T> deck(Map<String, Deck<T>> decks, String name) {
        Deck<T> deck = decks.get(name);
        if (deck == null) {
            throw new IllegalStateException("nothing is written for " + name);
        }
        return deck;
    }

    private static List<ActionKind> kinds(String ordinals) {
        return Collections.unmodifiableList(ordinals.chars()
                .mapToObj(digit -> ActionKind.values()[digit - '0'])
                .toList());
    }
}
