package app.vouch.relationships.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.Relationships;
import app.vouch.testing.Fixtures;
import app.vouch.testing.Statements;
import app.vouch.testing.VouchTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@VouchTest
@Import(Statements.class)
class CheckInPagesTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    Statements statements;

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
                .andExpect(content().string(containsString("Last time you agreed: canary-step")));
        open(hr, path)
                .andExpect(content().string(containsString("They spoke.")))
                .andExpect(content().string(not(containsString("canary"))));
        String page = checkIn();
        open(asSponsor, page).andExpect(content().string(containsString("canary-private")));
        open(asProtege, page)
                .andExpect(content().string(containsString("canary-shared")))
                .andExpect(content().string(not(containsString("canary-private"))));
        open(hr, page).andExpect(status().isNotFound());
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
    void pagesCostTheSameHoweverMuchThereIs() throws Exception {
        List<String> pages = List.of("/relationships", "/relationships?contact=quiet", "/relationships/without", "/");
        spoke(asSponsor, "first", "mine");
        quietPair(0);
        List<Integer> few = pages.stream().map(page -> cost(hr, page)).toList();
        int fewOfOne = cost(asSponsor, path);
        int fewOwn = cost(asSponsor, "/");
        for (int i = 1; i < 30; i++) {
            quietPair(i);
            spoke(asSponsor, "note " + i, "mine " + i);
        }
        pairs.active(sponsor, fixtures.person("Second", "Protege", 3));
        assertThat(pages.stream().map(page -> cost(hr, page)).toList()).isEqualTo(few);
        assertThat(few.get(0)).as("statements of a list").isLessThanOrEqualTo(6);
        assertThat(cost(asSponsor, path)).isEqualTo(fewOfOne);
        assertThat(cost(asSponsor, "/")).isEqualTo(fewOwn);
    }

    private void quietPair(int number) {
        RelationshipId quiet =
                pairs.active(fixtures.person("Senior", "No" + number, 6), fixtures.person("Junior", "No" + number, 3));
        fixtures.superuser()
                .sql("update relationship set started_on = started_on - 60 where id = :id")
                .param("id", quiet.value())
                .update();
    }

    private int cost(Viewer viewer, String page) {
        return statements
                .during(() -> {
                    try {
                        open(viewer, page).andExpect(status().isOk());
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .size();
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
