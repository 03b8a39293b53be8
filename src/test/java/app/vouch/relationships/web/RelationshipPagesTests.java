package app.vouch.relationships.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.Pairs;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.Relationships;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@VouchTest
class RelationshipPagesTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    MockMvc mvc;

    Pairs pairs;
    PersonId sponsor;
    PersonId protege;
    Viewer hr;
    Viewer asSponsor;
    Viewer asProtege;

    @BeforeEach
    void people() {
        pairs = new Pairs(fixtures, relationships);
        sponsor = fixtures.person("Ingrid", "Halvorsen", 6);
        protege = fixtures.person("Leila", "Haddad", 4);
        hr = pairs.hr();
        asSponsor = pairs.leader(sponsor);
        asProtege = fixtures.viewer(protege);
    }

    @Test
    void thePartiesAndHrReadIt() throws Exception {
        RelationshipId id = pairs.active(sponsor, protege);
        for (Viewer reader : List.of(asSponsor, asProtege, hr)) {
            open(reader, "/relationships/" + id)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Ingrid Halvorsen vouches for Leila Haddad")));
        }
        open(asSponsor, "/relationships/" + id).andExpect(content().string(containsString("/advocacy/new?protege=")));
        open(asProtege, "/relationships/" + id)
                .andExpect(content().string(not(containsString("/advocacy/new?protege="))));
    }

    @Test
    void toEverybodyElseItIsLikeOneThatDoesNotExist() throws Exception {
        RelationshipId id = pairs.active(sponsor, protege);
        List<Viewer> others = List.of(
                pairs.leader(fixtures.person("Other", "Leader", 7)),
                fixtures.viewer(fixtures.person("Some", "Colleague", 3)),
                fixtures.official(Role.ADMIN),
                fixtures.official(Role.AUDITOR));
        for (Viewer other : others) {
            for (String path : List.of("", "/ending", "/refusal", "/check-ins/new")) {
                String own = body(other, "/relationships/" + id + path);
                String random = body(other, "/relationships/" + Ids.next() + path);
                assertThat(own).isEqualTo(random);
                open(other, "/relationships/" + id + path).andExpect(status().isNotFound());
            }
            for (String act : List.of("/acceptance", "/refusal", "/withdrawal", "/check-ins")) {
                send(other, "/relationships/" + id + act).andExpect(status().isNotFound());
            }
            mvc.perform(post("/relationships/" + id + "/ending")
                            .with(Fixtures.as(other))
                            .with(csrf())
                            .param("reason", "COMPLETED"))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void hrProposesAndBothSayYes() throws Exception {
        String path = where(propose(hr, sponsor, protege).andExpect(status().isSeeOther()));
        open(asSponsor, "/")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("HR proposes that you sponsor Leila Haddad.")));
        open(asProtege, "/")
                .andExpect(content().string(containsString("HR proposes Ingrid Halvorsen as your sponsor.")));
        send(asSponsor, path + "/acceptance").andExpect(status().isSeeOther());
        send(asProtege, path + "/acceptance").andExpect(status().isSeeOther());
        open(asProtege, path).andExpect(content().string(containsString("vouches for")));
        open(asSponsor, "/").andExpect(content().string(containsString("One person counts on you, Ingrid.")));
        open(asProtege, "/").andExpect(content().string(containsString("Who speaks for you")));
        send(asProtege, path + "/refusal")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", path));
    }

    @Test
    void whyOneSaidNoIsOnesOwn() throws Exception {
        RelationshipId id = pairs.proposed(hr, sponsor, protege);
        mvc.perform(post("/relationships/" + id + "/refusal")
                        .with(Fixtures.as(asProtege))
                        .with(csrf())
                        .param("reason", "canary-decline"))
                .andExpect(status().isSeeOther());
        open(asProtege, "/relationships/" + id).andExpect(content().string(containsString("canary-decline")));
        open(asSponsor, "/relationships/" + id)
                .andExpect(content().string(containsString("said no")))
                .andExpect(content().string(not(containsString("canary-decline"))));
        open(hr, "/relationships/" + id).andExpect(content().string(not(containsString("canary-decline"))));
        assertThat(trail()).doesNotContain("canary-decline");
    }

    @Test
    void aRefusalSaysWhyAndKeepsWhatWasTyped() throws Exception {
        PersonId near = fixtures.person("Near", "By", 5);
        mvc.perform(post("/relationships")
                        .with(Fixtures.as(hr))
                        .with(csrf())
                        .param("kind", "SPONSORSHIP")
                        .param("senior", sponsor.toString())
                        .param("protege", near.toString())
                        .param("purpose", "Keep <b>this</b>")
                        .param("cadenceDays", "often"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Write a number of days.")))
                .andExpect(content().string(containsString("Keep &lt;b&gt;this&lt;/b&gt;")));
        propose(hr, sponsor, near)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(containsString(
                                "Ingrid stands one level above Near. A sponsor stands 2 levels or more above.")))
                .andExpect(content().string(containsString("Say why the rule may be broken")))
                .andExpect(content().string(containsString("id=\"reason\"")));
        propose(asSponsor, sponsor, near)
                .andExpect(status().is(422))
                .andExpect(content().string(not(containsString("id=\"reason\""))));
    }

    @Test
    void anOverrideIsKeptInTheMarginAndTheTrail() throws Exception {
        PersonId near = fixtures.person("Near", "By", 5);
        String path = where(mvc.perform(post("/relationships")
                        .with(Fixtures.as(hr))
                        .with(csrf())
                        .param("kind", "SPONSORSHIP")
                        .param("senior", sponsor.toString())
                        .param("protege", near.toString())
                        .param("reason", "She leaves the committee in April."))
                .andExpect(status().isSeeOther()));
        open(asSponsor, path)
                .andExpect(content().string(containsString("One level apart, overridden")))
                .andExpect(content().string(containsString("“She leaves the committee in April.” Amara Okafor")));
        assertThat(trail()).contains("LEVEL_GAP: She leaves the committee in April.");
    }

    @Test
    void aSearchAloneBringsTheFoundAsChoices() throws Exception {
        mvc.perform(post("/relationships")
                        .with(Fixtures.as(hr))
                        .with(csrf())
                        .param("kind", "MENTORSHIP")
                        .param("seniorQuery", "halv")
                        .param("protegeQuery", ""))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose who speaks for them.")));
    }

    @Test
    void aDeclinedProposalSaysWhoProposedItAndWhoSaidNoWhen() throws Exception {
        String path = where(propose(hr, sponsor, protege));
        mvc.perform(post(path + "/refusal").with(Fixtures.as(asSponsor)).with(csrf()))
                .andExpect(status().isSeeOther());
        open(asSponsor, path)
                .andExpect(content().string(containsString("HR, Amara Okafor")))
                .andExpect(content().string(containsString("said no on " + today())));
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    @Test
    void sendingTheFormTwiceMakesOne() throws Exception {
        String submission = UUID.randomUUID().toString();
        String first = "";
        for (int i = 0; i < 2; i++) {
            String path = where(mvc.perform(post("/relationships")
                            .with(Fixtures.as(hr))
                            .with(csrf())
                            .param("kind", "SPONSORSHIP")
                            .param("senior", sponsor.toString())
                            .param("protege", protege.toString())
                            .param("submission", submission))
                    .andExpect(status().isSeeOther()));
            first = first.isEmpty() ? path : first;
            assertThat(path).isEqualTo(first);
        }
    }

    @Test
    void hrsListsLeaveOutTheirOwn() throws Exception {
        Viewer amara = hr;
        pairs.active(sponsor, protege);
        pairs.active(sponsor, amara.self());
        String body = body(amara, "/relationships?state=ACTIVE");
        assertThat(body).contains("Leila Haddad").contains("Ingrid Halvorsen vouches for Amara Okafor");
        assertThat(body.substring(body.indexOf("<tbody>")))
                .contains("Leila Haddad")
                .doesNotContain("Amara Okafor");
    }

    @Test
    void endingNeedsAReasonAndAnyOfThemWillDo() throws Exception {
        RelationshipId id = pairs.active(sponsor, protege);
        send(asProtege, "/relationships/" + id + "/ending").andExpect(status().is(422));
        open(asProtege, "/relationships/" + id + "/ending").andExpect(status().isOk());
        mvc.perform(post("/relationships/" + id + "/ending")
                        .with(Fixtures.as(asProtege))
                        .with(csrf())
                        .param("reason", "MOVED_ON"))
                .andExpect(status().isSeeOther());
        open(asSponsor, "/relationships/" + id)
                .andExpect(content().string(containsString("vouched for")))
                .andExpect(content().string(containsString("One of us moved on")));
    }

    @Test
    void emptyScreensSayWhatTheyAreFor() throws Exception {
        open(asProtege, "/relationships").andExpect(content().string(containsString("Nobody has signed for you yet.")));
        open(asSponsor, "/relationships").andExpect(content().string(containsString("The next line is yours.")));
        open(hr, "/relationships?kind=MENTORSHIP&state=ENDED").andExpect(status().isOk());
        open(hr, "/relationships/without")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Leila Haddad")));
        open(hr, "/")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("nobody who speaks for them")));
        for (Viewer viewer : List.of(asProtege, asSponsor)) {
            open(viewer, "/relationships/without").andExpect(status().isNotFound());
            open(viewer, "/settings").andExpect(status().isNotFound());
        }
        open(asProtege, "/relationships/new").andExpect(status().isNotFound());
        open(asSponsor, "/relationships/new?protege=" + protege).andExpect(status().isOk());
    }

    private static String where(ResultActions taken) {
        return String.valueOf(taken.andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions propose(Viewer by, PersonId senior, PersonId other) throws Exception {
        return mvc.perform(post("/relationships")
                .with(Fixtures.as(by))
                .with(csrf())
                .param("kind", "SPONSORSHIP")
                .param("senior", senior.toString())
                .param("protege", other.toString()));
    }

    private ResultActions open(Viewer viewer, String path) throws Exception {
        return mvc.perform(get(path).with(Fixtures.as(viewer)));
    }

    private String body(Viewer viewer, String path) throws Exception {
        return open(viewer, path).andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(Viewer viewer, String path) throws Exception {
        return mvc.perform(post(path)
                .with(Fixtures.as(viewer))
                .with(csrf())
                .param("happenedOn", LocalDate.EPOCH.toString())
                .param("manner", "CALL"));
    }

    private List<String> trail() {
        return fixtures.superuser()
                .sql("select coalesce(reason, '') from audit_entry")
                .query(String.class)
                .list();
    }
}
