package app.vouch.development.web;

import app.vouch.development.AspirationId;
import app.vouch.development.Aspirations;
import app.vouch.development.PlanView;
import app.vouch.development.Plans;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an aspiration, and choosing who reads it. */
@Controller
class AspirationController {

    private final Aspirations aspirations;
    private final Plans plans;
    private final AspirationPage page;
    private final Texts texts;

    AspirationController(Aspirations aspirations, Plans plans, AspirationPage page, Texts texts) {
        this.aspirations = aspirations;
        this.plans = plans;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/plan/aspirations/new")
    ModelAndView fresh(Viewer viewer) {
        return page.of(plans.forWriting(viewer), null).addObject("form", AspirationForm.blank());
    }

    @PostMapping("/plan/aspirations")
    ModelAndView create(
            Viewer viewer,
            @Valid @ModelAttribute("form") AspirationForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page.faulty(plans.forWriting(viewer), null);
        }
        aspirations.add(viewer, form.written(), form.submission());
        redirect.addFlashAttribute("flash", texts.get("development.saved"));
        return See.other("/plan");
    }

    @GetMapping("/plan/aspirations/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable UUID id) {
        PlanView plan = plans.forWriting(viewer);
        return page.of(plan, id).addObject("form", AspirationForm.of(plan.aspiration(new AspirationId(id))));
    }

    @PostMapping("/plan/aspirations/{id}")
    ModelAndView update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AspirationForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        AspirationId aspiration = new AspirationId(id);
        if (errors.hasErrors()) {
            PlanView plan = plans.forWriting(viewer);
            plan.aspiration(aspiration);
            return page.faulty(plan, id);
        }
        try {
            aspirations.change(viewer, aspiration, form.version(), form.written());
        } catch (Stale | OptimisticLockingFailureException changed) {
            return page.conflict(plans.forWriting(viewer).aspiration(aspiration), form);
        }
        redirect.addFlashAttribute("flash", texts.get("development.saved"));
        return See.other("/plan");
    }

    @PostMapping("/plan/aspirations/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        aspirations.remove(viewer, new AspirationId(id));
        redirect.addFlashAttribute("flash", texts.get("development.aspiration.removed"));
        return See.other("/plan");
    }
}
