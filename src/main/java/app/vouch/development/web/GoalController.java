package app.vouch.development.web;

import app.vouch.development.GoalId;
import app.vouch.development.Goals;
import app.vouch.development.PlanView.GoalRow;
import app.vouch.development.Plans;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.web.Conflict;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a goal. */
@Controller
class GoalController {

    private final Goals goals;
    private final Plans plans;
    private final Texts texts;

    GoalController(Goals goals, Plans plans, Texts texts) {
        this.goals = goals;
        this.plans = plans;
        this.texts = texts;
    }

    @GetMapping("/plan/goals/new")
    ModelAndView fresh(Viewer viewer) {
        viewer.self();
        return new ModelAndView("development/goal", "form", GoalForm.blank());
    }

    @PostMapping("/plan/goals")
    ModelAndView create(
            Viewer viewer,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return new ModelAndView("development/goal", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        goals.add(viewer, form.written(), form.submission());
        redirect.addFlashAttribute("flash", texts.get("development.saved"));
        return See.other("/plan");
    }

    @GetMapping("/plan/goals/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable UUID id) {
        GoalForm form = GoalForm.of(plans.forWriting(viewer).goal(new GoalId(id)));
        return new ModelAndView("development/goal", "form", form).addObject("id", id);
    }

    @PostMapping("/plan/goals/{id}")
    ModelAndView update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            plans.forWriting(viewer).goal(new GoalId(id));
            return new ModelAndView("development/goal", HttpStatus.UNPROCESSABLE_CONTENT).addObject("id", id);
        }
        try {
            goals.change(viewer, new GoalId(id), form.version(), form.written());
        } catch (Stale | OptimisticLockingFailureException changed) {
            return conflict(viewer, id, form);
        }
        redirect.addFlashAttribute("flash", texts.get("development.saved"));
        return See.other("/plan");
    }

    private ModelAndView conflict(Viewer viewer, UUID id, GoalForm form) {
        GoalRow saved = plans.forWriting(viewer).goal(new GoalId(id));
        return Conflict.over("/plan/goals/" + id, saved.version(), "/plan")
                .line("title", texts.get("development.goal.title"), saved.title(), form.title())
                .area("why", texts.get("development.goal.why"), saved.why(), form.why())
                .date("by", texts.get("development.by"), saved.by(), form.by())
                .answer();
    }
}
