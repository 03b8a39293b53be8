package app.vouch.advocacy.web;

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
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The quick log by its fixed form, from a script, a page and the dialog. */
@VouchTest
class LogControllerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer ingrid;
    PersonId leila;

    @BeforeEach
    void plant() {
        ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.person("Leila", "Haddad", 4);
    }

    MockHttpServletRequestBuilder least() {
        return post("/advocacy")
                .with(Fixtures.as(ingrid))
                .with(csrf())
                .param("protegeId", leila.toString())
                .param("kind", "PROMOTION")
                .param("happenedOn", today.toString())
                .param("room", "Board, Marguerite Dubois");
    }

    @Test
    void theLeastFieldsMakeAnAction() throws Exception {
        String address = address(least());
        mvc.perform(get(address).with(Fixtures.as(ingrid)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You put Leila Haddad forward for promotion")))
                .andExpect(content().string(containsString("Board, Marguerite Dubois")))
                .andExpect(content().string(containsString("You and HR can read it.")));
    }

    @Test
    void allFieldsAreKept() throws Exception {
        String address = address(least().param("opportunity", "Head of Pricing")
                .param("stake", "CAREER")
                .param("note", "Said with care")
                .param("summary", "I said that the margin model is hers")
                .param("visibility", "PROTEGE")
                .param("decisionExpectedOn", today.plusDays(4).toString()));
        mvc.perform(get(address).with(Fixtures.as(ingrid)))
                .andExpect(content().string(containsString("<dd>Head of Pricing</dd>")))
                .andExpect(content().string(containsString("My career")))
                .andExpect(content().string(containsString("Said with care")))
                .andExpect(content().string(containsString("I said that the margin model is hers")))
                .andExpect(content().string(containsString("You, HR and Leila can read it.")))
                .andExpect(content().string(containsString("Waiting, 4 days to go")));
    }

    @Test
    void everyKindIsTaken() throws Exception {
        for (String kind : new String[] {
            "RECOMMENDATION", "STRETCH_ASSIGNMENT", "PAY_RAISE", "COMMITTEE_SEAT", "INTRODUCTION", "AMPLIFY", "DEFEND"
        }) {
            MockHttpServletRequestBuilder request = post("/advocacy")
                    .with(Fixtures.as(ingrid))
                    .with(csrf())
                    .param("protegeId", leila.toString())
                    .param("kind", kind)
                    .param("happenedOn", "2026-02-01")
                    .param("room", "r");
            mvc.perform(get(address(request)).with(Fixtures.as(ingrid))).andExpect(status().isOk());
        }
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        mvc.perform(post("/advocacy")
                        .with(Fixtures.as(ingrid))
                        .with(csrf())
                        .param("protegeId", leila.toString())
                        .param("kind", "DEFEND")
                        .param("happenedOn", "yesterweek")
                        .param("room", "Typed room")
                        .param("opportunity", "Typed opportunity <b>")
                        .param("stake", "HIGH")
                        .param("summary", "Typed summary")
                        .param("note", "Typed note")
                        .param("visibility", "PROTEGE")
                        .param("decisionExpectedOn", "2027-01-05")
                        .param("submission", Ids.next().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("data-focus")))
                .andExpect(content().string(containsString("There is no such date.")))
                .andExpect(content().string(containsString("Typed opportunity &lt;b&gt;")))
                .andExpect(content().string(containsString("Typed room")))
                .andExpect(content().string(containsString("Typed summary")))
                .andExpect(content().string(containsString("Typed note")))
                .andExpect(content().string(containsString("2027-01-05")))
                .andExpect(content().string(containsString("yesterweek")))
                .andExpect(content().string(containsString("value=\"HIGH\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"PROTEGE\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"DEFEND\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"" + leila + "\" checked=\"checked\"")));
    }

    @Test
    void anEmptyFormAsksForEachThing() throws Exception {
        mvc.perform(post("/advocacy").with(Fixtures.as(ingrid)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose for whom it was.")))
                .andExpect(content().string(containsString("Choose what you did.")))
                .andExpect(content().string(containsString("Say in which room it was.")))
                .andExpect(content().string(containsString("Say on which day.")))
                .andExpect(content().string(containsString("Four things to put right. Nothing is lost.")));
    }

    @Test
    void aBrokenRuleStandsBesideItsField() throws Exception {
        mvc.perform(least().param("decisionExpectedOn", today.minusDays(1).toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("cannot be expected before the action itself")));
        mvc.perform(post("/advocacy")
                        .with(Fixtures.as(ingrid))
                        .with(csrf())
                        .param("protegeId", ingrid.self().toString())
                        .param("kind", "PROMOTION")
                        .param("happenedOn", today.toString())
                        .param("room", "Board"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody stands up for themselves here.")));
        mvc.perform(least().param("room", "x".repeat(201))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void somebodyElseIsFoundWithoutAScript() throws Exception {
        fixtures.superuser()
                .sql("insert into person_word (person_id, word, starts) values (?, 'haddad', true)")
                .param(leila.value())
                .update();
        mvc.perform(post("/advocacy")
                        .with(Fixtures.as(ingrid))
                        .with(csrf())
                        .param("protegeId", "")
                        .param("protegeIdQuery", "hadd")
                        .param("kind", "PROMOTION")
                        .param("happenedOn", "")
                        .param("otherDay", today.minusDays(9).toString())
                        .param("room", "Board"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"" + leila + "\"")))
                .andExpect(content().string(containsString(today.minusDays(9).toString())));
    }

    @Test
    void anotherDayIsTakenFromItsOwnField() throws Exception {
        String day = today.minusDays(9).toString();
        address(post("/advocacy")
                .with(Fixtures.as(ingrid))
                .with(csrf())
                .param("protegeId", leila.toString())
                .param("kind", "AMPLIFY")
                .param("happenedOn", "")
                .param("otherDay", day)
                .param("room", "All hands"));
        assertThat(fixtures.superuser()
                        .sql(
                                "select happened_on::text from advocacy_action where room = 'All hands' and sponsor_id = ?")
                        .param(ingrid.actor())
                        .query(String.class)
                        .single())
                .isEqualTo(day);
    }

    @Test
    void theSameFormTwiceIsOneAction() throws Exception {
        String submission = Ids.next().toString();
        String first = address(least().param("submission", submission));
        assertThat(address(least().param("submission", submission))).isEqualTo(first);
    }

    @Test
    void theDialogGetsThePieceAloneAndIsSentOn() throws Exception {
        mvc.perform(get("/advocacy/new").with(Fixtures.as(ingrid)).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("data-hx-post=\"/advocacy\"")));
        mvc.perform(least().param("stake", "NOPE").header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("Choose what rides on it.")));
        mvc.perform(least().header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(header().exists("HX-Redirect"));
    }

    @Test
    void thePageIsForLeadersAndBeginsWithWhomOneLastStoodUpFor() throws Exception {
        address(least());
        mvc.perform(get("/advocacy/new").with(Fixtures.as(ingrid)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What did you do?")))
                .andExpect(content().string(containsString("value=\"" + leila + "\" checked=\"checked\"")))
                .andExpect(content().string(containsString("<option value=\"Board, Marguerite Dubois\">")));
        Viewer employee = fixtures.viewer(leila);
        mvc.perform(get("/advocacy/new").with(Fixtures.as(employee))).andExpect(status().isNotFound());
        mvc.perform(post("/advocacy").with(Fixtures.as(employee)).with(csrf()).param("kind", "DEFEND"))
                .andExpect(status().isNotFound());
    }

    String address(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(mvc.perform(request)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }
}
