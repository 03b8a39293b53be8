package app.vouch.development;

import static app.vouch.testing.Fixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.Viewer;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the plan as browsers meet them. */
@VouchTest
@Import(PlanFixtures.class)
class PlanPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanFixtures planFixtures;

    PlanFixtures.Cast cast;

    @BeforeEach
    void everybody() {
        cast = planFixtures.cast();
    }

    @Test
    void anEmptyPlanSaysWhatItIsForAndWhoReadsIt() throws Exception {
        open(cast.colleague, "/plan")
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("A plan says what you want")))
                .andExpect(content().string(Matchers.containsString("/plan/goals/new")));
    }

    @Test
    void aGoalAndAStepAreWrittenAndStandOnThePlan() throws Exception {
        send(cast.leila, post("/plan/goals").param("title", "Head of Pricing").param("by", "2028-04-01"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/plan"));
        String page = open(cast.leila, "/plan").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Towards Head of Pricing, by April 2028");
        String goal = page.replaceAll("(?s).*/plan/goals/([0-9a-f-]{36})/edit.*", "$1");
        send(
                        cast.leila,
                        post("/plan/steps")
                                .param("what", "Show the margin model")
                                .param("goal", goal)
                                .param("stage", "NOW")
                                .param("how", "Ingrid has a slot")
                                .param("people", cast.sponsor.self().toString())
                                .param("others", "Wanjirũ Kamau\n\nMother"))
                .andExpect(redirectedUrl("/plan"));
        open(cast.leila, "/plan")
                .andExpect(content().string(Matchers.containsString("Show the margin model")))
                .andExpect(content().string(Matchers.containsString("Ingrid Halvorsen")))
                .andExpect(content().string(Matchers.containsString("Wanjirũ Kamau")));
        open(cast.leila, "/plan/print").andExpect(content().string(Matchers.containsString("Show the margin model")));
        open(cast.sponsor, "/people/" + cast.leila.self() + "/plan")
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("you read it as sponsor")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/plan/steps/"))));
    }

    @Test
    void aFormWithFaultsComesBackWithWhatWasTyped() throws Exception {
        String mark = UUID.randomUUID().toString();
        send(
                        cast.leila,
                        post("/plan/goals")
                                .param("title", " ")
                                .param("why", "because I can")
                                .param("by", "2028-13-77"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("There is no such date.")))
                .andExpect(content().string(Matchers.containsString("because I can")))
                .andExpect(content().string(Matchers.containsString("2028-13-77")));
        send(cast.leila, post("/plan/goals").param("title", " ").param("submission", mark))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("One thing to put right")))
                .andExpect(content().string(Matchers.containsString("Say what you want to reach.")))
                .andExpect(content().string(Matchers.containsString(mark)));
        GoalId goal = cast.goal("Head of Pricing");
        send(
                        cast.leila,
                        post("/plan/steps")
                                .param("goal", goal.toString())
                                .param("how", "somebody must ask")
                                .param("people", cast.sponsor.self().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("somebody must ask")))
                .andExpect(content().string(Matchers.containsString("checked")));
        send(cast.leila, post("/plan/aspirations").param("kind", "LIFE").param("sponsor", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Say what you want.")));
    }

    @Test
    void sendingAFormTwiceMakesOneRecord() throws Exception {
        String mark = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            send(cast.leila, post("/plan/goals").param("title", "Once").param("submission", mark))
                    .andExpect(status().isSeeOther());
        }
        String page = open(cast.leila, "/plan").andReturn().getResponse().getContentAsString();
        assertThat(page.split("<h3 class=\"goal\">Once", -1)).hasSize(2);
    }

    @Test
    void anEditOfSomethingSavedMeanwhileShowsBothTexts() throws Exception {
        GoalId goal = cast.goal("Head of Pricing");
        String address = "/plan/goals/" + goal;
        send(cast.leila, post(address).param("title", "Head of Pricing, Oslo").param("version", "0"))
                .andExpect(status().isSeeOther());
        send(cast.leila, post(address).param("title", "Head of Value Pricing").param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("You changed this in another window")))
                .andExpect(content().string(Matchers.containsString("<ins>, Oslo</ins>")))
                .andExpect(content().string(Matchers.containsString("<ins>Value </ins>")))
                .andExpect(content().string(Matchers.containsString("value=\"Head of Value Pricing\"")))
                .andExpect(content().string(Matchers.containsString("name=\"version\" value=\"1\"")));
        open(cast.leila, "/plan").andExpect(content().string(Matchers.containsString("Head of Pricing, Oslo")));
        send(
                        cast.leila,
                        post(address)
                                .param("title", "Head of Value Pricing, Oslo")
                                .param("version", "1"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void stepsMoveAndAreDoneAndToldByButtons() throws Exception {
        GoalId goal = cast.goal("Head of Pricing");
        StepId first = cast.step(goal, "First", Stage.NOW);
        StepId second = cast.step(goal, "Second", Stage.NOW, LocalDate.of(2020, 1, 1));
        assertThat(page(cast.leila).indexOf("First"))
                .isLessThan(page(cast.leila).indexOf("Second"));
        assertThat(page(cast.leila)).contains("move it, or do it now");
        send(cast.leila, post("/plan/steps/" + second + "/position").param("to", "UP"))
                .andExpect(redirectedUrl("/plan"));
        assertThat(page(cast.leila).indexOf("<h4>Second"))
                .isLessThan(page(cast.leila).indexOf("<h4>First"));
        send(cast.leila, post("/plan/steps/" + first + "/completion").param("state", "DONE"))
                .andExpect(redirectedUrl("/plan"));
        assertThat(page(cast.leila)).contains("One step done");
        send(
                        cast.leila,
                        post("/plan/steps/" + first + "/completion")
                                .param("state", "OPEN")
                                .param("from", "desk"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void nothingOfAnothersPlanIsThereForOthers() throws Exception {
        GoalId goal = cast.goal("Head of Pricing");
        StepId step = cast.step(goal, "First", Stage.NOW);
        AspirationId aspiration = cast.aspiration("home for dinner", "sponsor");
        for (Viewer other : new Viewer[] {cast.sponsor, cast.mentor, cast.colleague, cast.manager, cast.hr}) {
            for (String address : new String[] {
                "/plan/goals/" + goal + "/edit",
                "/plan/steps/" + step + "/edit",
                "/plan/aspirations/" + aspiration + "/edit"
            }) {
                open(other, address).andExpect(status().isNotFound());
            }
            send(other, post("/plan/goals/" + goal).param("title", "x")).andExpect(status().isNotFound());
            send(other, post("/plan/goals/" + goal + "/completion").param("state", "DROPPED"))
                    .andExpect(status().isNotFound());
            send(other, post("/plan/steps/" + step + "/completion").param("state", "DONE"))
                    .andExpect(status().isNotFound());
            send(other, post("/plan/steps/" + step + "/position").param("to", "LATER"))
                    .andExpect(status().isNotFound());
            send(other, post("/plan/aspirations/" + aspiration + "/removal")).andExpect(status().isNotFound());
        }
        send(cast.leila, post("/plan/aspirations/" + aspiration + "/removal")).andExpect(status().isSeeOther());
        open(cast.leila, "/plan/aspirations/" + aspiration + "/edit").andExpect(status().isNotFound());
        for (Viewer other :
                new Viewer[] {cast.former, cast.colleague, cast.manager, cast.hr, cast.admin, cast.auditor}) {
            open(other, "/people/" + cast.leila.self() + "/plan").andExpect(status().isNotFound());
            open(other, "/people/" + UUID.randomUUID() + "/plan").andExpect(status().isNotFound());
            send(
                            other,
                            post("/people/" + cast.leila.self() + "/plan/comments")
                                    .param("about", "goal-" + goal)
                                    .param("body", "x"))
                    .andExpect(status().isNotFound());
        }
        open(cast.admin, "/plan").andExpect(status().isNotFound());
    }

    @Test
    void whatTheSponsorSaysStandsBesideThePlan() throws Exception {
        GoalId goal = cast.goal("Head of Pricing");
        String comments = "/people/" + cast.leila.self() + "/plan/comments";
        send(cast.sponsor, post(comments).param("about", "goal-" + goal).param("body", "Take Wanjirũ along."))
                .andExpect(redirectedUrl("/people/" + cast.leila.self() + "/plan"));
        assertThat(page(cast.leila)).contains("Take Wanjirũ along.").contains("Ingrid, on “Head of Pricing”");
        send(cast.leila, post(comments).param("about", "goal-" + goal).param("body", "I will."))
                .andExpect(redirectedUrl("/plan"));
        send(cast.mentor, post(comments).param("about", "").param("body", "kept as typed"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("kept as typed")));
        send(
                        cast.mentor,
                        post(comments)
                                .param("about", "goal-" + UUID.randomUUID())
                                .param("body", "x"))
                .andExpect(status().isNotFound());
    }

    @Test
    void readersAreChosenOnAPageThatNamesThem() throws Exception {
        cast.goal("Head of Pricing");
        open(cast.leila, "/plan/readers")
                .andExpect(content().string(Matchers.containsString("Noor Rahimi, your line manager")));
        send(cast.leila, post("/plan/readers").param("manager", "true")).andExpect(redirectedUrl("/plan"));
        open(cast.manager, "/people/" + cast.leila.self() + "/plan").andExpect(status().isOk());
        AspirationId wish = cast.aspiration("home for dinner", "sponsor mentor");
        assertThat(page(cast.leila)).contains("Read by you, Ingrid and Rajesh.");
        open(cast.leila, "/plan/aspirations/" + wish + "/edit")
                .andExpect(content().string(Matchers.containsString("Ingrid Halvorsen")));
    }

    private String page(Viewer viewer) throws Exception {
        return open(viewer, "/plan").andReturn().getResponse().getContentAsString();
    }

    private ResultActions open(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(as(viewer)).with(csrf()));
    }

    private ResultActions send(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(viewer)).with(csrf()));
    }
}
