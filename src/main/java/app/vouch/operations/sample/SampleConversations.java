package app.vouch.operations.sample;

import app.vouch.advocacy.Visibility;
import app.vouch.operations.sample.Deed.Turn;
import app.vouch.operations.sample.Words.Story;
import app.vouch.relationships.CheckIns;
import app.vouch.relationships.EndReason;
import app.vouch.relationships.Manner;
import app.vouch.relationships.RecordCheckIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the two of each pair wrote after they had spoken. */
@OnSample
class SampleConversations {

    /** In how many days after a decision one speaks of it. */
    private static final int FRESH = 21;

    private final CheckIns checkIns;

    SampleConversations(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    void tell(Map<Bond, List<Deed>> bonds, Words words, Acting acting) {
        Sparing sparing = new Sparing();
        bonds.forEach((bond, deeds) -> new Talks(bond, deeds, words, sparing, acting).tell());
    }

    /** Of one pair. */
    private final class Talks {

        private final Bond bond;
        private final List<Deed> deeds;
        private final Words words;
        private final Sparing sparing;
        private final Acting acting;
        private final Random random;
        private final Map<String, Deck<String>> decks = new HashMap<>();

        Talks(Bond bond, List<Deed> deeds, Words words, Sparing sparing, Acting acting) {
            this.sparing = sparing;
            this.bond = bond;
            this.deeds = deeds;
            this.words = words;
            this.acting = acting;
            this.random = Deck.random("talks of " + bond.name());
            Lines.sections("conversations.txt")
                    .forEach((name, lines) -> decks.put(name, new Deck<>(lines, name + bond.name())));
        }

        void tell() {
            List<Integer> days = days();
            for (int at = 0; at < days.size(); at++) {
                boolean byProtege = at > 0 && at % 6 == 4;
                tell(days.get(at), at == 0, at == days.size() - 1, byProtege);
            }
        }

        /** From the first week on, as often as promised, up to the last time that they spoke. */
        private List<Integer> days() {
            boolean ended = bond.fate == Bond.Fate.ENDED;
            int end = ended ? bond.until + 4 : last();
            List<Integer> days = new ArrayList<>();
            int ago = bond.from - 2 - random.nextInt(6);
            while (ago > end + bond.cadence / 3) {
                days.add(ago);
                ago -= bond.cadence * (70 + random.nextInt(55)) / 100;
            }
            days.add(end);
            return days;
        }

        private int last() {
            Integer last = bond.last;
            return last != null ? last : 4 + random.nextInt(bond.cadence - 4);
        }

        private void tell(int ago, boolean first, boolean last, boolean byProtege) {
            Story story = words.story(bond);
            Member writer = byProtege ? bond.protege : bond.senior;
            boolean shared = first || random.nextInt(10) < 8;
            String line = shared ? sparing.draw(bond.senior, deck(section(ago, first, last, byProtege))) : null;
            List<String> written = line == null ? List.of() : Lines.parts(story.in(line));
            boolean alone = random.nextInt(10) < 2;
            String own = alone ? sparing.draw(writer, deck(byProtege ? "private protege" : "private senior")) : null;
            String mine = own == null ? null : story.in(own);
            Manner manner = byProtege ? Manner.WRITTEN : manner();
            Integer minutes = byProtege ? null : 20 + 5 * random.nextInt(9);
            bond.does(
                    writer,
                    ago,
                    () -> checkIns.record(
                            acting.viewer(writer),
                            new RecordCheckIn(
                                    bond.id(),
                                    acting.calendar().day(ago),
                                    manner,
                                    minutes,
                                    written.isEmpty() ? null : written.get(0),
                                    mine,
                                    next(ago, last),
                                    written.isEmpty() ? null : written.get(1),
                                    null)));
        }

        private String section(int ago, boolean first, boolean last, boolean byProtege) {
            if (first) {
                return "first";
            }
            if (byProtege) {
                return "update";
            }
            if (last && bond.fate == Bond.Fate.ENDED && bond.reason != EndReason.LEFT) {
                return "last";
            }
            Turn.Kind fresh = fresh(ago);
            if (fresh == Turn.Kind.DECLINED) {
                return "declined";
            }
            if (fresh == Turn.Kind.GRANTED) {
                return "granted";
            }
            return bond.sponsors() ? "sponsoring" : "mentoring";
        }

        /** What was decided just before, of what the protégé may know. */
        private Turn.@Nullable Kind fresh(int ago) {
            return deeds.stream()
                    .filter(deed -> deed.visibility() == Visibility.PROTEGE)
                    .flatMap(deed -> deed.turns().stream())
                    .filter(turn -> turn.ago() >= ago && turn.ago() < ago + FRESH)
                    .map(Turn::kind)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable LocalDate next(int ago, boolean last) {
            if (!last || bond.fate == Bond.Fate.ENDED || ago > bond.cadence) {
                return null;
            }
            return acting.calendar().day(Math.min(-1, ago - bond.cadence));
        }

        private Manner manner() {
            boolean sameSite = bond.senior.site().equals(bond.protege.site());
            int lot = random.nextInt(10);
            if (sameSite) {
                return lot < 7 ? Manner.IN_PERSON : Manner.CALL;
            }
            return lot < 7 ? Manner.VIDEO : lot < 9 ? Manner.CALL : Manner.IN_PERSON;
        }

        private Deck<String> deck(String section) {
            return Objects.requireNonNull(decks.get(section), section);
        }
    }
}
