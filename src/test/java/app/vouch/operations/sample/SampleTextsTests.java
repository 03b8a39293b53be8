package app.vouch.operations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.operations.sample.Deed.Turn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written down for the sample, before any of it is played. */
class SampleTextsTests {

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
