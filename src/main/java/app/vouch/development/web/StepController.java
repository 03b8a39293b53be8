package app.vouch.development.web;

import app.vouch.development.PlanView;
import app.vouch.development.Plans;
import app.vouch.development.StepId;
import app.vouch.development.Steps;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a step. */
@Controller
class StepController {

    private final Steps steps;
    private final Plans plans;
    private final StepPage page;
    private final Texts texts;

    StepController(Steps steps, Plans plans, StepPage page, Texts texts) {
        this.steps = steps;
        this.plans = plans;
        this.page = page;
        this.texts = texts;
    }

    /** A step leads to a goal, so who has none is asked for that first. */
    @GetMapping("/plan/steps/new")
    ModelAndView fresh(Viewer viewer, @RequestParam(required = false) @Nullable UUID goal) {
        PlanView plan = plans.forWriting(viewer);
        PlanView.GoalRow first = plan.first();
        if (first == null) {
            return See.other("/plan/goals/new");
        }
        return page.of(
                plan, null, StepForm.blank(goal != null ? goal : first.id().value()));
    }

    @PostMapping("/plan/steps")
    ModelAndView create(
            Viewer viewer,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page.faulty(plans.forWriting(viewer), null, errors);
        }
        steps.add(viewer, form.written(), form.submission());
        redirect.addFlashAttribute("flash", texts.get("development.saved"));
        return See.other("/plan");
    }

    @GetMapping("/plan/steps/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable UUID id) {
        PlanView plan = plans.forWriting(viewer);
        return page.of(plan, id, StepForm.of(plan.step(new StepId(id))));
    }

    @PostMapping("/plan/steps/{id}")
    ModelAndView update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            PlanView plan = plans.forWriting(viewer);
            plan.step(new StepId(id));
            return page.faulty(plan, id, errors);
        }
        try {
            steps.change(viewer, new StepId(id), form.version(), form.written());
        } catch (Stale | OptimisticLockingFailureException changed) {
            return page.conflict(plans.forWriting(viewer), new StepId(id), form);
        }
        redirect.addFlashAttribute("flash", texts.get("development.saved"));
        return See.other("/plan");
    }
}
