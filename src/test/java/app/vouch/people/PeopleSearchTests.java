package app.vouch.people;

import static app.vouch.people.Entries.as;
import static app.vouch.people.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@VouchTest
@Import(Entries.class)
class PeopleSearchTests {

    @Autowired
    PeopleSearch search;

    @Autowired
    Entries entries;

    @Autowired
    Fixtures fixtures;

    private Viewer employee;

    @BeforeEach
    void someoneLooks() {
        employee = fixtures.viewer(PersonId.next());
        if (names("wojcik").isEmpty()) {
            entries.add("Tomasz", "Wójcik", "Firmware Engineer");
            entries.add("Søren", "Łukasiewicz", "Service Lead");
            entries.add("Suharto", null, "Field Engineer");
            entries.add("Zoë", "O’Brien", "Tender & Pricing Manager");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wójcik, Tomasz Wójcik",
        "WOJ, Tomasz Wójcik",
        "tom w, Tomasz Wójcik",
        "woj engin, Tomasz Wójcik",
        "soren, Søren Łukasiewicz",
        "luk, Søren Łukasiewicz",
        "kasie, Søren Łukasiewicz",
        "suh, Suharto",
        "hart, Suharto",
        "obrien, Zoë O’Brien",
        "O'Brien, Zoë O’Brien",
        "pricing zo, Zoë O’Brien",
    })
    void findsByTheBeginningOfAnyWordAndWithinItFromFourLetters(String query, String name) {
        assertThat(names(query)).isEqualTo(name.isEmpty() ? List.of() : List.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ojc",
                "asi",
                "har",
                "woj field",
                "nobody",
                "%",
                "_oj",
                "w%jcik",
                "%jcik",
                "tom_sz",
                "t_masz",
                "\\",
                "'"
            })
    void findsNobodyByLessOrByAWildcard(String query) {
        assertThat(names(query)).isEmpty();
    }

    @Test
    void findsByMail() {
        PersonDetails details = entries.details("Noor", "Rahimi", "Finance Manager");
        entries.add(details);
        assertThat(names(details.email())).containsExactly("Noor Rahimi");
        assertThat(names(details.email().substring(0, 4))).contains("Noor Rahimi");
    }

    @Test
    void leavesLeaversOutAndShowsThemToHrAlone() {
        PersonDetails details = entries.details("Gone", "Awayeda", "Buyer");
        entries.change(entries.add(details), with(details, PersonStatus.LEFT, null));
        assertThat(names("awayeda")).isEmpty();
        PeopleFilter left = new PeopleFilter("awayeda", null, null, null, null, Presence.LEFT, null);
        assertThat(list(entries.hr(), left, null).rows()).hasSize(1);
        assertThat(list(employee, left, null).rows()).isEmpty();
        assertThat(as(employee, () -> search.options(employee, "awayeda", 8))).isEmpty();
    }

    @Test
    void narrowsByUnitsBeneathByLevelsAndByWhomTheyWorkFor() {
        UUID top = fixtures.unit("Narrow");
        UUID beneath = fixtures.unit("Narrow/Deep");
        UUID beside = fixtures.unit("Narrower");
        PersonId low = entries.add(with(entries.details("Aa", "Narrowed", "X"), top, entries.level(2)));
        PersonId middle = entries.add(with(entries.details("Bb", "Narrowed", "X"), beneath, entries.level(4)));
        PersonId other = entries.add(with(entries.details("Cc", "Narrowed", "X"), beside, entries.level(6)));
        PersonDetails report = with(entries.details("Dd", "Narrowed", "X"), PersonStatus.LEAVE, other);
        PersonId works = entries.add(report);

        assertThat(ids(new PeopleFilter("", top, null, null, null, Presence.HERE, null)))
                .containsExactly(low, middle);
        assertThat(ids(new PeopleFilter("", top, 3, null, null, Presence.HERE, null)))
                .containsExactly(middle);
        assertThat(ids(new PeopleFilter("narrowed", top, null, 3, null, Presence.HERE, null)))
                .containsExactly(low);
        assertThat(ids(new PeopleFilter("narrowed", null, 4, 6, null, Presence.HERE, null)))
                .containsExactly(middle, other);
        assertThat(ids(new PeopleFilter("", null, 6, 6, null, Presence.HERE, null)))
                .containsExactly(other);
        assertThat(ids(new PeopleFilter("", null, null, null, null, Presence.HERE, other)))
                .containsExactly(works);
        assertThat(ids(new PeopleFilter("narrowed", null, null, null, null, Presence.LEAVE, null)))
                .containsExactly(works);
        assertThat(ids(new PeopleFilter("", null, null, null, UUID.randomUUID(), Presence.HERE, null)))
                .isEmpty();
    }

    @Test
    void turnsPagesForwardsAndBackwardsThroughPeopleOfOneName() {
        UUID unit = fixtures.unit("Turning");
        for (int at = 0; at < 2 * PeopleSearch.PAGE + 3; at++) {
            entries.add(with(entries.details("Same", "Turningname", "X"), unit, entries.level(3)));
        }
        for (PeopleFilter filter : List.of(
                PeopleFilter.named("turningname"), new PeopleFilter("", unit, null, null, null, Presence.HERE, null))) {
            Slice<PersonRow> first = list(employee, filter, null);
            Slice<PersonRow> second = list(employee, filter, first.next());
            Slice<PersonRow> third = list(employee, filter, second.next());
            List<PersonRow> all = new ArrayList<>(first.rows());
            all.addAll(second.rows());
            all.addAll(third.rows());
            assertThat(all).hasSize(2 * PeopleSearch.PAGE + 3).doesNotHaveDuplicates();
            assertThat(first.previous()).isNull();
            assertThat(third.next()).isNull();
            assertThat(list(employee, filter, third.previous()).rows()).isEqualTo(second.rows());
            assertThat(list(employee, filter, second.previous()).rows()).isEqualTo(first.rows());
        }
    }

    @Test
    void readsASpoiltPlaceAsTheBeginning() {
        assertThat(list(employee, PeopleFilter.named("suharto"), Cursor.after("a", "no id"))
                        .rows())
                .hasSize(1);
        assertThat(list(
                                employee,
                                PeopleFilter.named("suharto"),
                                Cursor.after("a\0", UUID.randomUUID().toString()))
                        .rows())
                .hasSize(1);
    }

    @Test
    void isNotForAdministratorsAndAuditors() {
        for (Role role : List.of(Role.ADMIN, Role.AUDITOR)) {
            Viewer official = fixtures.official(role);
            assertThatThrownBy(() -> names(official, "suharto")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(official, () -> search.options(official, "suharto", 8)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<String> names(String query) {
        return names(employee, query);
    }

    private List<String> names(Viewer viewer, String query) {
        return list(viewer, PeopleFilter.named(query), null).rows().stream()
                .map(PersonRow::name)
                .toList();
    }

    private List<PersonId> ids(PeopleFilter filter) {
        return list(employee, filter, null).rows().stream().map(PersonRow::id).toList();
    }

    private Slice<PersonRow> list(Viewer viewer, PeopleFilter filter, @Nullable Cursor cursor) {
        return as(viewer, () -> search.list(viewer, filter, cursor));
    }
}
