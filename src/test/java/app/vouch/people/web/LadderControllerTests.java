package app.vouch.people.web;

import static app.vouch.testing.Fixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.LadderChanged;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@VouchTest
@RecordApplicationEvents
class LadderControllerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ApplicationEvents events;

    private Viewer hr;

    @BeforeEach
    void hrSignsIn() {
        hr = fixtures.official(Role.HR);
    }

    /** The ladder outlives a test class: other tests count on it as it was. */
    @AfterEach
    void takeAway() {
        fixtures.superuser().sql("delete from level where rank > 8").update();
    }

    @Test
    void aLevelIsAddedChangedAndRemoved() throws Exception {
        mvc.perform(send("/settings/ladder/new").param("name", "X1").param("rank", "90"))
                .andExpect(status().isSeeOther());
        UUID id = id("X1");
        mvc.perform(get("/settings/ladder/" + id).with(as(hr)))
                .andExpect(content().string(containsString("value=\"X1\"")));
        mvc.perform(send("/settings/ladder/" + id)
                        .param("name", "X2")
                        .param("leads", "true")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/settings/ladder").with(as(hr)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("X2")));
        mvc.perform(send("/settings/ladder/" + id).param("name", "X3").param("version", "0"))
                .andExpect(status().isConflict());
        mvc.perform(send("/settings/ladder/" + id).param("name", "X3")).andExpect(status().isConflict());
        mvc.perform(send("/settings/ladder/" + id + "/removal")).andExpect(status().isSeeOther());
        mvc.perform(get("/settings/ladder/" + id).with(as(hr))).andExpect(status().isNotFound());
        assertThat(events.stream(LadderChanged.class))
                .containsExactly(
                        new LadderChanged(id, "added", List.of()),
                        new LadderChanged(id, "changed", List.of("name", "leads")),
                        new LadderChanged(id, "removed", List.of()));
    }

    @Test
    void aLevelSomebodyStandsOnStays() throws Exception {
        fixtures.person("Stands", "Here", 2);
        mvc.perform(send("/settings/ladder/" + id("P2") + "/removal"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody stands on this level.")));
    }

    @Test
    void nameAndRankAreALevelsOwn() throws Exception {
        mvc.perform(send("/settings/ladder/new").param("name", "P1").param("rank", "91"))
                .andExpect(content().string(containsString("There is a level of that name already.")));
        mvc.perform(send("/settings/ladder/new").param("name", "X9").param("rank", "1"))
                .andExpect(content().string(containsString("There is a level of that rank already.")));
        mvc.perform(send("/settings/ladder/new").param("name", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write the level’s name.")))
                .andExpect(content().string(containsString("Write a whole number, 1 or more.")));
        mvc.perform(send("/settings/ladder/new").param("name", "X7").param("rank", "many"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("Write a whole number, 1 or more.")));
    }

    @Test
    void isForHrAlone() throws Exception {
        UUID id = id("P1");
        for (Viewer viewer : List.of(
                fixtures.viewer(PersonId.next(), Role.LEADER),
                fixtures.official(Role.ADMIN),
                fixtures.official(Role.AUDITOR))) {
            for (String address : List.of("/settings/ladder", "/settings/ladder/new", "/settings/ladder/" + id)) {
                mvc.perform(get(address).with(as(viewer))).andExpect(status().isNotFound());
                mvc.perform(post(address).with(csrf()).with(as(viewer))).andExpect(status().isNotFound());
            }
            mvc.perform(post("/settings/ladder/" + id + "/removal").with(csrf()).with(as(viewer)))
                    .andExpect(status().isNotFound());
        }
    }

    private UUID id(String name) {
        return fixtures.superuser()
                .sql("select id from level where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private MockHttpServletRequestBuilder send(String address) {
        return post(address).with(csrf()).with(as(hr));
    }
}
