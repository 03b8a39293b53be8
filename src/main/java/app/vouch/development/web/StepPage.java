package app.vouch.development.web;

import app.vouch.development.PlanView;
import app.vouch.development.PlanView.GoalRow;
import app.vouch.development.PlanView.ListenerRow;
import app.vouch.development.Stage;
import app.vouch.development.StepId;
import app.vouch.people.PersonRef;
import app.vouch.web.Conflict;
import app.vouch.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a step is written: its choices, and the two texts where it was saved meanwhile. */
@Component
class StepPage {

    private final Texts texts;

    StepPage(Texts texts) {
        this.texts = texts;
    }

    /** @param id null for a new one */
    ModelAndView of(PlanView plan, @Nullable UUID id, StepForm form) {
        return page(plan, id).addObject("form", form).addObject("chosen", form.people());
    }

    ModelAndView faulty(PlanView plan, @Nullable UUID id, BindingResult errors) {
        ModelAndView page = page(plan, id).addObject("chosen", errors.getFieldValue("people"));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    ModelAndView conflict(PlanView plan, StepId id, StepForm form) {
        StepForm saved = StepForm.of(plan.step(id));
        return Conflict.over("/plan/steps/" + id, plan.step(id).version(), "/plan")
                .line("what", texts.get("development.step.what"), saved.what(), form.what())
                .choice("goal", texts.get("development.step.goal"), goals(plan, id), saved.goal(), form.goal())
                .choice("stage", texts.get("development.step.stage"), stages(), saved.stage(), form.stage())
                .date("by", texts.get("development.by"), saved.by(), form.by())
                .area("how", texts.get("development.step.how"), saved.how(), form.how())
                .area(
                        "others",
                        texts.get("development.step.others"),
                        String.join("\n", saved.names()),
                        String.join("\n", form.names()))
                .carry("people", form.people() == null ? List.of() : form.people())
                .answer();
    }

    private ModelAndView page(PlanView plan, @Nullable UUID id) {
        StepId step = id == null ? null : new StepId(id);
        return new ModelAndView("development/step")
                .addObject("id", id)
                .addObject("goals", goals(plan, step))
                .addObject("stages", stages())
                .addObject("people", people(plan, step));
    }

    /** Open ones, and the one that the step belongs to. */
    private static Map<String, String> goals(PlanView plan, @Nullable StepId id) {
        Map<String, String> goals = new LinkedHashMap<>();
        Stream<GoalRow> own =
                id == null ? Stream.of() : Stream.of(plan.goal(plan.step(id).goal()));
        Stream.concat(plan.openGoals().stream(), own)
                .forEach(goal -> goals.put(goal.id().toString(), goal.title()));
        return goals;
    }

    private Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage.name(), texts.get("development.stage." + stage));
        }
        return stages;
    }

    /** Whom one tells most often: who stands beside one, and whom the plan names already. */
    private static Map<String, String> people(PlanView plan, @Nullable StepId id) {
        Map<String, String> people = new LinkedHashMap<>();
        PlanView.Readers readers = plan.readers();
        if (readers != null) {
            Stream.of(readers.sponsors().stream(), readers.mentors().stream(), Stream.ofNullable(readers.manager()))
                    .flatMap(refs -> refs)
                    .forEach((PersonRef ref) -> people.put(ref.id().toString(), ref.name()));
        }
        if (id != null) {
            for (ListenerRow listener : plan.step(id).audience()) {
                if (listener.person() != null) {
                    people.put(listener.person().toString(), listener.name());
                }
            }
        }
        return people;
    }
}
