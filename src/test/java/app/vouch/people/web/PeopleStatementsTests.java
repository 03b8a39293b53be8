package app.vouch.people.web;

import static app.vouch.testing.Fixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.Entries;
import app.vouch.people.PersonStatus;
import app.vouch.testing.Fixtures;
import app.vouch.testing.Statements;
import app.vouch.testing.VouchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** A page costs the same number of statements whatever stands on it. */
@VouchTest
@Import({Entries.class, Statements.class})
class PeopleStatementsTests {

    /** Who acts, how frequent each word is, the list, what there is to choose from; for HR then who vouches. */
    private static final int LIST = 4;

    /** Six, and the one that tells the database who acts. */
    private static final int CARD = 7;

    @Autowired
    MockMvc mvc;

    @Autowired
    Statements statements;

    @Autowired
    Entries entries;

    @Autowired
    Fixtures fixtures;

    @Test
    void theListTheOptionsAndTheTreeAskAConstantNumberOfThings() {
        Viewer employee = fixtures.viewer(PersonId.next());
        Viewer hr = fixtures.official(Role.HR);
        entries.add("One", "Countedalone", "X");
        int few = count(hr, "/people?q=countedalone");
        for (int at = 0; at < 30; at++) {
            entries.add("Many" + (char) ('a' + at % 26), "Countedtogether", "X");
        }
        assertThat(count(hr, "/people?q=countedtogether")).isEqualTo(few);
        assertThat(count(employee, "/people?q=countedtogether")).isLessThanOrEqualTo(LIST);
        assertThat(count(employee, "/people")).isLessThan(LIST);
        assertThat(count(employee, "/people/options?name=x&xQuery=counted")).isLessThan(LIST);
        assertThat(count(employee, "/people/units")).isLessThan(LIST);
    }

    @Test
    void theCardAsksAConstantNumberOfThingsHoweverLongTheLine() {
        Viewer employee = fixtures.viewer(PersonId.next());
        PersonId alone = entries.add("Alone", "Carded", "X");
        int few = count(employee, "/people/" + alone);
        PersonId above = alone;
        for (int at = 0; at < 6; at++) {
            PersonId next =
                    entries.add(Entries.with(entries.details("Deep", "Carded", "X"), PersonStatus.ACTIVE, above));
            entries.add(Entries.with(entries.details("Beside", "Carded", "X"), PersonStatus.ACTIVE, next));
            above = next;
        }
        assertThat(count(employee, "/people/" + above)).isEqualTo(few);
    }

    /** With every feature's panels for an employee, and the one that tells the database who acts. */
    @Test
    void theWholePageKeepsToTheBudgetOfADetailPage() {
        Viewer employee = fixtures.viewer(PersonId.next());
        PersonId somebody = entries.add("Some", "Carded", "X");
        assertThat(statements.during(() -> open(employee, "/people/" + somebody)))
                .hasSizeLessThanOrEqualTo(CARD);
    }

    private int count(Viewer viewer, String address) {
        return statements.during(() -> open(viewer, address)).size();
    }

    private void open(Viewer viewer, String address) {
        try {
            mvc.perform(get(java.net.URI.create(address)).with(as(viewer))).andExpect(status().isOk());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
