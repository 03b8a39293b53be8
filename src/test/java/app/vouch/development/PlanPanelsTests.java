package app.vouch.development;

import static app.vouch.access.CurrentViewer.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import app.vouch.web.PersonPanels;
import app.vouch.web.ProtegeLines;
import app.vouch.web.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What the plan puts on desks, persons' pages and timelines, and what its page costs. */
@VouchTest
@Import(PlanFixtures.class)
class PlanPanelsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanFixtures planFixtures;

    @Autowired
    Steps steps;

    @Autowired
    List<ProtegeLines> protegeLines;

    @Autowired
    List<PersonPanels> personPanels;

    @Autowired
    List<TimelineSource> timelines;

    PlanFixtures.Cast cast;

    @BeforeEach
    void everybody() {
        cast = planFixtures.cast();
    }

    @Test
    void theDeskNamesWhatIsToBeDoneNowAndSaysKindlyWhatIsOverdue() {
        GoalId goal = cast.goal("Head of Pricing");
        cast.step(goal, "Show the margin model", Stage.NOW);
        cast.step(goal, "Ask for the Nordic project", Stage.LATER, LocalDate.of(2020, 2, 3));
        cast.step(goal, "Own one country", Stage.LATER);
        String desk = page(cast.leila, "/");
        assertThat(desk)
                .contains("Two steps are yours now, Leila.", "Show the margin model", "Ask for the Nordic project")
                .contains("Was to be done by")
                .doesNotContain("Own one country");
    }

    @Test
    void aDeskWithoutStepsOffersTheFirstToWhoHasNoOtherDesk() {
        assertThat(page(cast.colleague, "/")).contains("Write the next step");
        assertThat(page(cast.sponsor, "/")).doesNotContain("Write the next step");
        assertThat(page(cast.admin, "/")).doesNotContain("Write the next step");
    }

    @Test
    void theSponsorsDeskNamesTheNextStepOfOwnProtegesAlone() {
        GoalId goal = cast.goal("Head of Pricing");
        cast.step(goal, "Much later", Stage.LATER);
        cast.step(goal, "Show the margin model", Stage.NOW);
        assertThat(lines(cast.sponsor)).contains("Show the margin model").doesNotContain("Much later");
        assertThat(lines(cast.mentor)).contains("Show the margin model");
        for (Viewer other : List.of(cast.former, cast.colleague, cast.manager, cast.hr, cast.admin)) {
            assertThat(lines(other)).doesNotContain("Show the margin model");
        }
    }

    @Test
    void aPersonsPageLeadsToThePlanForWhoMayReadIt() {
        cast.goal("Head of Pricing");
        for (Viewer reader : List.of(cast.leila, cast.sponsor, cast.mentor)) {
            assertThat(planLinks(reader)).isEqualTo(1);
        }
        for (Viewer other : List.of(cast.former, cast.colleague, cast.manager, cast.hr)) {
            assertThat(planLinks(other)).isZero();
        }
    }

    @Test
    void stepsDoneStandOnTheWayThatTwoWentTogether() {
        StepId step = cast.step(cast.goal("Head of Pricing"), "Show the margin model", Stage.NOW);
        as(cast.leila, () -> {
            steps.done(cast.leila, step);
            return step;
        });
        assertThat(way(cast.sponsor)).contains("Show the margin model");
        assertThat(way(cast.leila)).contains("Show the margin model");
        for (Viewer other : List.of(cast.former, cast.colleague, cast.manager, cast.hr)) {
            assertThat(way(other)).doesNotContain("Show the margin model");
        }
    }

    private String lines(Viewer viewer) {
        return as(viewer, () -> protegeLines.stream()
                .map(source -> source.lines(viewer, List.of(cast.leila.self())).toString())
                .toList()
                .toString());
    }

    private long planLinks(Viewer viewer) {
        return as(viewer, () -> personPanels.stream()
                .flatMap(source -> source.panels(viewer, cast.leila.self()).stream())
                .filter(panel -> panel.template().equals("development/panels/plan-link"))
                .count());
    }

    private String way(Viewer viewer) {
        return as(viewer, () -> timelines.stream()
                .flatMap(source -> source.entries(viewer, cast.sponsor.self(), cast.leila.self()).stream())
                .toList()
                .toString());
    }

    private String page(Viewer viewer, String address) {
        try {
            return mvc.perform(get(address).with(Fixtures.as(viewer)).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
