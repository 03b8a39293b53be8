package app.vouch.operations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.operations.sample.Deed.Turn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written down for the sample, before any of it is played. */
class SampleTextsTests {

    private static final Pattern LOWER = Pattern.compile("^\\p{Ll}|[.?!] \\p{Ll}");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void theSameDayMakesTheSameFirm() {
        assertThat(deeds(DAY)).hasToString(deeds(DAY).toString());
        assertThat(new SampleDirectory(new Calendar(DAY)).file(765))
                .isEqualTo(new SampleDirectory(new Calendar(DAY)).file(765));
    }

    @Test
    void anotherDayMakesAsMuch() {
        for (int day = 0; day < 400; day += 13) {
            Map<String, List<Deed>> deeds = deeds(DAY.plusDays(day));
            assertThat(deeds.values().stream().mapToInt(List::size).sum()).isEqualTo(Deeds.COUNT);
        }
    }

    @Test
    void nothingTurnsBeforeItWasDone() {
        deeds(DAY).values().stream().flatMap(List::stream).forEach(deed -> {
            int last = deed.ago();
            for (Turn turn : deed.turns()) {
                assertThat(turn.ago()).as(deed.toString()).isBetween(1, last);
                last = turn.ago();
            }
        });
    }

    @Test
    void nobodyDecidesForThemselves() {
        SampleDirectory directory = new SampleDirectory(new Calendar(DAY));
        List<Bond> bonds = Bond.all(directory);
        Deeds.of(bonds, directory, new Words(directory))
                .forEach((bond, deeds) -> deeds.forEach(deed -> assertThat(deed.room())
                        .doesNotContain(bond.senior.name())
                        .doesNotContain(bond.protege.name())));
    }

    @Test
    void beginsASentenceWithACapital() {
        Words.Story story = new Words.Story("Leila", "Ingrid", "Kwame", "the tender");
        assertThat(story.in("{project} is lost. {project} was “{project}”, for {project}: {project}"))
                .isEqualTo("The tender is lost. The tender was “The tender”, for the tender: the tender");
    }

    @Test
    void readsAsIfPeopleHadWrittenIt() {
        List<Deed> all = deeds(DAY).values().stream().flatMap(List::stream).toList();
        Set<String> said = new HashSet<>();
        for (Deed deed : all) {
            String text = Stream.of(deed.room(), deed.opportunity(), deed.summary(), deed.note())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            assertThat(text).doesNotContain("{", "}", "|");
            said.add(deed.room() + deed.summary());
        }
        assertThat(said).hasSizeGreaterThan(600);
        assertThat(Lines.of("advocacy.txt")).hasSizeGreaterThan(190);
        assertThat(Lines.of("conversations.txt")).hasSizeGreaterThan(100);
        assertThat(Lines.of("plans.txt")).hasSizeGreaterThan(180);
    }

    @Test
    void noSentenceBeginsInLowerCase() {
        assertThat(allTexts().filter(LOWER.asPredicate())).isEmpty();
        assertThat("A short call. the Bergen delivery holds.").matches(LOWER.asPredicate());
        assertThat("the Bergen delivery holds.").matches(LOWER.asPredicate());
    }

    @Test
    void levelsThatAreToldAreTheirs() {
        Pattern told = Pattern.compile("(one|two|three|four|five) levels? (?:below|above)");
        List<String> words = List.of("none", "one", "two", "three", "four", "five");
        List<String> ladder = List.of("P1", "P2", "P3", "M1", "M2", "D1", "D2", "C1");
        List<Bond> telling = Bond.all(new SampleDirectory(new Calendar(DAY))).stream()
                .filter(bond -> told.matcher(bond.purpose).find())
                .toList();
        assertThat(telling).isNotEmpty().allSatisfy(bond -> {
            int apart = ladder.indexOf(bond.senior.level()) - ladder.indexOf(bond.protege.level());
            assertThat(bond.purpose).contains(words.get(apart) + " levels below");
        });
    }

    @Test
    void nothingIsReadAgainAndAgain() {
        assertThat(often(deeds(DAY).values().stream().flatMap(List::stream).map(Deed::summary), Sparing.FOR_ALL))
                .isEmpty();
        Map<String, List<String>> bySenior = new TreeMap<>();
        deeds(DAY)
                .forEach((pair, deeds) -> deeds.forEach(deed -> bySenior.computeIfAbsent(
                                pair.substring(pair.length() - 8, pair.length() - 4), any -> new ArrayList<>())
                        .add(deed.note())));
        bySenior.forEach((senior, notes) ->
                assertThat(often(notes.stream(), Sparing.FOR_ONE)).as(senior).isEmpty());
        assertThat(often(
                        Stream.generate(() -> "What Ane saved on the castings tender would pay for it.")
                                .limit(5),
                        Sparing.FOR_ALL))
                .hasSize(1);
    }

    /** Sentences of some length that come up too often, whoever and whatever they are about. */
    private static List<String> often(Stream<@Nullable String> texts, int most) {
        SampleDirectory directory = new SampleDirectory(new Calendar(DAY));
        String names = Stream.concat(
                        directory.members().stream().flatMap(member -> Stream.of(member.name(), member.first())),
                        Lines.of("advocacy.txt").stream()
                                .filter(line -> line.startsWith("projects = "))
                                .flatMap(line -> Stream.of(
                                        line.substring("projects = ".length()).split("; "))))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern known =
                Pattern.compile("\\b(?:" + names + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        return texts
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(known.matcher(text).replaceAll("…").split("(?<=[.?!]”?) ")))
                .filter(sentence -> sentence.split(" ").length > 4)
                .collect(Collectors.groupingBy(sentence -> sentence, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > most)
                .map(Object::toString)
                .toList();
    }

    private static Stream<String> allTexts() {
        return Stream.concat(
                        deeds(DAY).values().stream()
                                .flatMap(List::stream)
                                .flatMap(deed ->
                                        Stream.of(deed.room(), deed.opportunity(), deed.summary(), deed.note())),
                        conversations())
                .filter(Objects::nonNull);
    }

    /** As any pair could have written them. */
    private static Stream<String> conversations() {
        SampleDirectory directory = new SampleDirectory(new Calendar(DAY));
        Words words = new Words(directory);
        Bond bond = Bond.all(directory).get(0);
        return Lines.sections("conversations.txt").values().stream()
                .flatMap(List::stream)
                .map(line -> words.story(bond).in(line))
                .flatMap(line -> Lines.parts(line).stream());
    }

    @Test
    void workIsDoneOnWorkingDays() {
        Calendar calendar = new Calendar(DAY);
        for (int ago = -40; ago < 800; ago++) {
            assertThat(calendar.day(ago).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(calendar.day(ago)).isAfterOrEqualTo(calendar.day(ago + 1));
            if (ago > 0) {
                assertThat(calendar.day(ago)).isBefore(DAY);
            }
        }
    }

    @Test
    void mailAddressesAreTheirOwn() {
        Map<String, String> owners = new LinkedHashMap<>();
        new SampleDirectory(new Calendar(DAY)).members().forEach(member -> {
            assertThat(member.email()).matches("[a-z.]+@(nordhavn|vouch)\\.example");
            assertThat(owners.put(member.email(), member.name())).isNull();
        });
    }

    private static Map<String, List<Deed>> deeds(LocalDate day) {
        SampleDirectory directory = new SampleDirectory(new Calendar(day));
        Map<String, List<Deed>> deeds = new TreeMap<>();
        Deeds.of(Bond.all(directory), directory, new Words(directory))
                .forEach((bond, done) -> deeds.put(bond.name(), done));
        return deeds;
    }
}
