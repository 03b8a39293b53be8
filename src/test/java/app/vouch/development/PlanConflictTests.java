package app.vouch.development;

import static app.vouch.access.CurrentViewer.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Two hands on one plan: nothing written is lost, nothing is made twice. */
@VouchTest
@Import(PlanFixtures.class)
class PlanConflictTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanFixtures planFixtures;

    @Autowired
    Plans plans;

    @Autowired
    Steps steps;

    PlanFixtures.Cast cast;
    GoalId goal;

    @BeforeEach
    void everybody() {
        cast = planFixtures.cast();
        goal = cast.goal("Head of Pricing");
    }

    @Test
    void aStepSavedMeanwhileIsShownBesideWhatWasWritten() throws Exception {
        StepId step = cast.step(goal, "Show the margin model", Stage.NOW);
        change(step, 0L, write("Show the margin model in Oslo", List.of(), List.of()));
        mvc.perform(post("/plan/steps/" + step)
                        .with(Fixtures.as(cast.leila))
                        .with(csrf())
                        .param("version", "0")
                        .param("what", "Show the new margin model")
                        .param("goal", goal.toString())
                        .param("stage", "NEXT")
                        .param("people", cast.mentor.self().toString()))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("<ins> in Oslo</ins>")))
                .andExpect(content().string(Matchers.containsString("value=\"Show the new margin model\"")))
                .andExpect(content().string(Matchers.containsString("name=\"people\" value=\"" + cast.mentor.self())));
        assertThat(step(step).what()).isEqualTo("Show the margin model in Oslo");
    }

    @Test
    void anAspirationSavedMeanwhileIsShownWithItsReaders() throws Exception {
        AspirationId wish = cast.aspiration("home for dinner", "sponsor");
        for (String text : List.of("home for dinner on most days", "home early")) {
            mvc.perform(post("/plan/aspirations/" + wish)
                            .with(Fixtures.as(cast.leila))
                            .with(csrf())
                            .param("version", "0")
                            .param("text", text)
                            .param("kind", "LIFE")
                            .param("horizon", "LONG"))
                    .andExpect(text.equals("home early") ? status().isConflict() : status().isSeeOther());
        }
    }

    @Test
    void savingWhatIsAlreadySavedIsNoConflict() {
        StepId step = cast.step(goal, "Show the margin model", Stage.NOW);
        change(step, 0L, write("Show it", List.of(), List.of()));
        change(step, 0L, write("Show it", List.of(), List.of()));
        for (Long read : new Long[] {0L, null}) {
            assertThatThrownBy(() -> change(step, read, write("Show it twice", List.of(), List.of())))
                    .isInstanceOf(Stale.class);
        }
    }

    @Test
    void whoWasToldStaysToldWhenTheStepIsRewritten() {
        StepId step = cast.step(goal, "Show it", Stage.NOW);
        change(
                step,
                step(step).version(),
                write("Show it", List.of(cast.sponsor.self()), List.of("Mother", "Wanjirũ")));
        ListenerId mother = step(step).audience().get(1).id();
        as(cast.leila, () -> {
            steps.tell(cast.leila, step, mother, true);
            return step;
        });
        change(step, step(step).version(), write("Show it again", List.of(), List.of("Mother")));
        assertThat(step(step).audience()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("Mother");
            assertThat(left.toldOn()).isNotNull();
        });
    }

    @Test
    void nobodyWhoDoesNotExistIsToBeTold() {
        StepId step = cast.step(goal, "Show it", Stage.NOW);
        assertThatThrownBy(() -> change(step, null, write("Show it", List.of(PersonId.next()), List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twoSubmitsInTheSameMomentMakeOneStep() {
        UUID mark = UUID.randomUUID();
        List<CompletableFuture<StepId>> both = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            both.add(CompletableFuture.supplyAsync(() ->
                    as(cast.leila, () -> steps.add(cast.leila, write("Once", List.of(), List.of("Mother")), mark))));
        }
        assertThat(both.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(as(cast.leila, () -> plans.own(cast.leila)).steps()).hasSize(1);
    }

    private WriteStep write(String what, List<PersonId> people, List<String> others) {
        return new WriteStep(goal, what, null, null, Stage.NOW, people, others);
    }

    private void change(StepId step, @Nullable Long read, WriteStep written) {
        as(cast.leila, () -> {
            steps.change(cast.leila, step, read, written);
            return step;
        });
    }

    private PlanView.StepRow step(StepId step) {
        return as(cast.leila, () -> plans.own(cast.leila)).step(step);
    }
}
