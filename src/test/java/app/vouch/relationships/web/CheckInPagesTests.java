package app.vouch.relationships.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.Pairs;
import app.vouch.relationships.Relationships;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@VouchTest
class CheckInPagesTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    Pairs pairs;
    PersonId sponsor;
    PersonId protege;
    Viewer asSponsor;
    Viewer asProtege;
    Viewer hr;
    String path;

    @BeforeEach
    void people() {
        pairs = new Pairs(fixtures, relationships);
        sponsor = fixtures.person("Ingrid", "Halvorsen", 6);
        protege = fixtures.person("Leila", "Haddad", 4);
        hr = pairs.hr();
        asSponsor = pairs.leader(sponsor);
        asProtege = fixtures.viewer(protege);
        path = "/relationships/" + pairs.active(sponsor, protege);
    }

    @Test
    void itIsWrittenDownAndReadByRight() throws Exception {
        open(asSponsor, path + "/check-ins/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + LocalDate.now(clock) + "\"")))
                .andExpect(content().string(containsString("May be disclosed on request.")));
        spoke(asSponsor, "canary-shared", "canary-private").andExpect(status().isSeeOther());
        open(asProtege, path)
                .andExpect(content().string(containsString("canary-shared")))
                .andExpect(content().string(containsString("Last time you agreed: “canary-step”")));
        open(hr, path)
                .andExpect(content().string(containsString("They spoke")))
                .andExpect(content().string(not(containsString("canary"))));
        String page = checkIn();
        open(asSponsor, page).andExpect(content().string(containsString("canary-private")));
        open(asProtege, page)
                .andExpect(content().string(containsString("canary-shared")))
                .andExpect(content().string(not(containsString("canary-private"))));
        open(hr, page).andExpect(status().isNotFound());
    }

    @Test
    void theLatestOfTheWayStandOpenAndTheRestIsFolded() throws Exception {
        for (int i = 0; i < 15; i++) {
            spoke(asSponsor, "note " + i + " end", "");
        }
        open(asSponsor, path).andExpect(content().string(not(containsString("earlier</span>"))));
        spoke(asSponsor, "the last", "");
        open(asSponsor, path)
                .andExpect(content().string(containsString("5 earlier</span>")))
                .andExpect(content().string(containsString("note 0 end")));
    }

    @Test
    void aDayToComeIsRefusedAndNothingTypedIsLost() throws Exception {
        mvc.perform(spoken(asSponsor, LocalDate.now(clock).plusDays(1)).param("shared", "typed text"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("That day is yet to come.")))
                .andExpect(content().string(containsString("typed text")));
        mvc.perform(post(path + "/check-ins")
                        .with(Fixtures.as(asSponsor))
                        .with(csrf())
                        .param("happenedOn", "yesterday")
                        .param("manner", "CALL")
                        .param("mine", "typed text"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Write the day as a date.")))
                .andExpect(content().string(containsString("typed text")));
    }

    @Test
    void twoWindowsOverwriteNothing() throws Exception {
        spoke(asSponsor, "first", "mine").andExpect(status().isSeeOther());
        String page = checkIn();
        note(asSponsor, page + "/shared-note", "shared", "second").andExpect(status().isSeeOther());
        note(asSponsor, page + "/shared-note", "shared", "third")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("second")))
                .andExpect(content().string(containsString("third")));
        note(asSponsor, page + "/private-note", "mine", "other").andExpect(status().isSeeOther());
        note(asSponsor, page + "/private-note", "mine", "again").andExpect(status().isConflict());
        open(asProtege, path).andExpect(content().string(containsString("second")));
    }

    @Test
    void bothReadWhatStoodThereBefore() throws Exception {
        spoke(asSponsor, "the first words", "mine").andExpect(status().isSeeOther());
        String page = checkIn();
        note(asSponsor, page + "/shared-note", "shared", "other words").andExpect(status().isSeeOther());
        for (Viewer party : List.of(asSponsor, asProtege)) {
            open(party, page)
                    .andExpect(content().string(containsString("other words")))
                    .andExpect(content().string(containsString("the first words")));
        }
    }

    @Test
    void afterTheEndItIsReadAndNoLongerWritten() throws Exception {
        spoke(asSponsor, "the last words", "mine").andExpect(status().isSeeOther());
        String page = checkIn();
        mvc.perform(post(path + "/ending")
                        .with(Fixtures.as(asProtege))
                        .with(csrf())
                        .param("reason", "MOVED_ON"))
                .andExpect(status().isSeeOther());
        note(asSponsor, page + "/shared-note", "shared", "other words").andExpect(status().isSeeOther());
        open(asSponsor, page)
                .andExpect(content().string(containsString("the last words")))
                .andExpect(content().string(not(containsString("other words"))))
                .andExpect(content().string(not(containsString("/shared-note"))))
                .andExpect(content().string(containsString("/private-note")));
    }

    private ResultActions note(Viewer viewer, String address, String field, String text) throws Exception {
        return mvc.perform(post(address)
                .with(Fixtures.as(viewer))
                .with(csrf())
                .param(field, text)
                .param("version", "1"));
    }

    private ResultActions spoke(Viewer viewer, String shared, String mine) throws Exception {
        return mvc.perform(spoken(viewer, LocalDate.now(clock))
                .param("shared", shared)
                .param("mine", mine)
                .param("nextStep", "canary-step")
                .param("submission", UUID.randomUUID().toString()));
    }

    private MockHttpServletRequestBuilder spoken(Viewer viewer, LocalDate on) {
        return post(path + "/check-ins")
                .with(Fixtures.as(viewer))
                .with(csrf())
                .param("happenedOn", on.toString())
                .param("manner", "CALL");
    }

    private String checkIn() {
        return path + "/check-ins/"
                + fixtures.superuser()
                        .sql("select id from check_in where senior_id = :senior limit 1")
                        .param("senior", sponsor.value())
                        .query(UUID.class)
                        .single();
    }

    private ResultActions open(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(viewer)));
    }
}
