package app.vouch.development.web;

import app.vouch.development.ListenerId;
import app.vouch.development.Move;
import app.vouch.development.StepId;
import app.vouch.development.StepState;
import app.vouch.development.Steps;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step done, dropped, opened again; its place among the others; and who has been told of it. */
@Controller
class StepProgressController {

    private final Steps steps;
    private final Texts texts;

    StepProgressController(Steps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
    }

    /** @param from {@code desk} to go back there, else to the plan */
    @PostMapping("/plan/steps/{id}/completion")
    ModelAndView complete(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam StepState state,
            @RequestParam(defaultValue = "plan") String from,
            RedirectAttributes redirect) {
        StepId step = new StepId(id);
        switch (state) {
            case DONE -> steps.done(viewer, step);
            case DROPPED -> steps.drop(viewer, step);
            case OPEN -> steps.reopen(viewer, step);
        }
        redirect.addFlashAttribute(
                "flash", texts.get("development.step.now." + state.name().toLowerCase(Locale.ROOT)));
        return See.other("desk".equals(from) ? "/" : "/plan");
    }

    @PostMapping("/plan/steps/{id}/position")
    ModelAndView move(Viewer viewer, @PathVariable UUID id, @RequestParam Move to) {
        steps.move(viewer, new StepId(id), to);
        return See.other("/plan");
    }

    /** @param told false takes it back */
    @PostMapping("/plan/steps/{id}/audience/{listener}/told")
    ModelAndView tell(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID listener,
            @RequestParam(defaultValue = "true") boolean told) {
        steps.tell(viewer, new StepId(id), new ListenerId(listener), told);
        return See.other("/plan");
    }
}
