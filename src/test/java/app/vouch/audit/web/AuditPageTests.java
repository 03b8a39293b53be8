package app.vouch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.access.CurrentViewer;
import app.vouch.audit.Trail;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;

@VouchTest
class AuditPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Trail trail;

    @Autowired
    KindWords words;

    @ParameterizedTest
    @EnumSource(names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsIt(Role role) throws Exception {
        mvc.perform(get("/audit").with(Fixtures.as(fixtures.official(role)))).andExpect(status().isNotFound());
    }

    @Test
    void readingItLeavesALineToo() throws Exception {
        Viewer auditor = fixtures.official(Role.AUDITOR);
        page(auditor, "/audit");
        page(auditor, "/audit")
                .andExpect(content()
                        .string(allOf(
                                containsString("Read the trail"),
                                containsString(auditor.account().toString()),
                                containsString("as auditor"))));
    }

    @Test
    void whatNobodySignedInDidSaysSo() throws Exception {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ConfidentialRead("test.alone.read", Ids.next(), null)));
        page(fixtures.official(Role.AUDITOR), "/audit?kind=test.alone.read")
                .andExpect(content().string(containsString("Vouch itself")));
    }

    @Test
    void aLineIsInWordsWithItsKindWhereThereAreNone() throws Exception {
        read("accounts.account.disabled", fixtures.person("Rajesh", "Iyer", 6));
        read("test.unworded.read", null);
        page(fixtures.official(Role.AUDITOR), "/audit")
                .andExpect(content()
                        .string(allOf(
                                containsString("Disabled the account"),
                                containsString("test.unworded.read"),
                                containsString("Rajesh Iyer"),
                                containsString("as HR"))));
    }

    @Test
    void aPersonIsLookedUpInsideIt() throws Exception {
        PersonId leila = named("Leila", "Haddadi");
        PersonId other = named("Leila", "Haddadson");
        read("test.hers.read", leila);
        read("test.anothers.read", other);
        Viewer auditor = fixtures.official(Role.AUDITOR);
        page(auditor, "/audit?whose=haddadi")
                .andExpect(content()
                        .string(allOf(
                                containsString("What was done to the record of Leila Haddadi"),
                                containsString("<th scope=\"row\">test.hers.read"),
                                not(containsString("<th scope=\"row\">test.anothers.read")))));
        page(auditor, "/audit?whose=leila+haddad")
                .andExpect(content()
                        .string(allOf(
                                containsString("Several people are called so"),
                                containsString("/audit?person=" + other))));
        page(auditor, "/audit?whose=zzz").andExpect(content().string(containsString("Nobody is called “zzz”")));
    }

    @Test
    void kindActorAndTimeNarrowIt() throws Exception {
        read("test.narrow.read", null);
        Viewer auditor = fixtures.official(Role.AUDITOR);
        page(auditor, "/audit?kind=test.narrow.read")
                .andExpect(content()
                        .string(allOf(
                                containsString("<th scope=\"row\">test.narrow.read"),
                                not(containsString("<th scope=\"row\">Read the trail")))));
        page(auditor, "/audit?account=" + Ids.next()).andExpect(content().string(containsString("No line answers")));
        page(auditor, "/audit?from=x").andExpect(content().string(containsString("There is no such date.")));
        page(auditor, "/audit?until=2001-01-01").andExpect(content().string(containsString("No line answers")));
        page(auditor, "/audit?from=2001-01-01&kind=test.narrow.read")
                .andExpect(content().string(containsString("<th scope=\"row\">test.narrow.read")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() throws Exception {
        for (int i = 0; i < 30; i++) {
            read("test.paged.read", null);
        }
        Viewer auditor = fixtures.official(Role.AUDITOR);
        String first = body(auditor, "/audit?kind=test.paged.read");
        Matcher next = Pattern.compile("rel=\"next\"[^>]*|href=\"([^\"]+)\" rel=\"next\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = body(auditor, next.group(1).replace("&amp;", "&"));
        assertThat(rows(first)).isEqualTo(25);
        assertThat(rows(second)).isEqualTo(5);
    }

    @Test
    void whatIsReadAgainOnTheSameDayIsToldOnce() {
        PersonId leila = fixtures.person("Leila", "Haddad", 3);
        read("test.note.read", leila);
        read("test.note.read", leila);
        read("test.plan.read", leila);
        Viewer own = fixtures.viewer(leila);
        assertThat(CurrentViewer.as(own, () -> trail.readingsOf(own, 8)))
                .extracting(reading -> reading.kind() + " " + reading.times())
                .containsExactly("test.plan.read 1", "test.note.read 2");
    }

    @Test
    void fieldsReasonsAndRolesAreSaidInWords() {
        assertThat(words.fields(List.of("given_name", "stage", "HR_CONFIDENTIAL", "unheard_of")))
                .isEqualTo("given name, now, next or later, confidential HR, unheard_of");
        assertThat(words.reason("LEFT")).isEqualTo("One of the two left the firm");
        assertThat(words.reason("CAPACITY: only until May")).isEqualTo("Protégés at once: only until May");
        assertThat(words.reason("Asked for: by the board")).isEqualTo("Asked for: by the board");
        assertThat(words.roles(List.of(Role.EMPLOYEE))).isEqualTo("employee");
        assertThat(words.roles(List.of(Role.EMPLOYEE, Role.HR, Role.HR_CONFIDENTIAL)))
                .isEqualTo("confidential HR");
    }

    @Test
    void onesOwnPageSaysByRoleAndNeverByNameWhoLooked() {
        PersonId leila = fixtures.person("Leila", "Haddad", 3);
        read("test.note.read", leila);
        Viewer own = fixtures.viewer(leila);
        var readings = CurrentViewer.as(own, () -> trail.readingsOf(own, 8));
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.roles()).containsExactly(Role.HR);
            assertThat(reading.kind()).isEqualTo("test.note.read");
        });
        Viewer another = fixtures.viewer(fixtures.person("Tomasz", "Wójcik", 3));
        assertThat(CurrentViewer.as(another, () -> trail.readingsOf(another, 8)))
                .isEmpty();
    }

    @Test
    void readingsOfOneKindOnADayAreOneLineAndAllOfThemAPage() throws Exception {
        PersonId leila = fixtures.person("Leila", "Haddad", 3);
        Viewer own = fixtures.viewer(leila);
        for (int i = 0; i < 3; i++) {
            read("test.often.read", leila);
        }
        for (int i = 0; i < 26; i++) {
            read("test.kind" + (char) ('a' + i) + ".read", leila);
        }
        assertThat(body(own, "/people/" + leila)).contains("href=\"/audit/readings\"");
        String first = body(own, "/audit/readings");
        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = body(own, next.group(1).replace("&amp;", "&"));
        assertThat(first.split("<li>", -1).length + second.split("<li>", -1).length - 2)
                .isGreaterThanOrEqualTo(27);
        assertThat(second)
                .contains("test.often.read", "by somebody as HR, 3 times, last on")
                .doesNotContain("test.kindz");
    }

    private PersonId named(String given, String family) {
        PersonId id = fixtures.person(given, family, 3);
        for (String word : new String[] {given, family}) {
            fixtures.superuser()
                    .sql("insert into person_word (person_id, word, starts) values (:id, lower(:word), true)")
                    .param("id", id.value())
                    .param("word", word)
                    .update();
        }
        return id;
    }

    private void read(String kind, @Nullable PersonId subject) {
        Viewer hr = fixtures.official(Role.HR);
        CurrentViewer.as(hr, () -> {
            transaction.executeWithoutResult(
                    status -> events.publishEvent(new ConfidentialRead(kind, Ids.next(), subject)));
            return hr;
        });
    }

    private static int rows(String page) {
        return page.split("<th scope=\"row\"", -1).length - 1;
    }

    private String body(Viewer viewer, String address) throws Exception {
        return page(viewer, address).andReturn().getResponse().getContentAsString();
    }

    private ResultActions page(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(Fixtures.as(viewer))).andExpect(status().isOk());
    }
}
