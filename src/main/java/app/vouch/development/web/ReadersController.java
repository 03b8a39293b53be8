package app.vouch.development.web;

import app.vouch.development.PlanGrants;
import app.vouch.development.Plans;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who reads goals and steps. */
@Controller
class ReadersController {

    private final PlanGrants grants;
    private final Plans plans;
    private final Texts texts;

    ReadersController(PlanGrants grants, Plans plans, Texts texts) {
        this.grants = grants;
        this.plans = plans;
        this.texts = texts;
    }

    @GetMapping("/plan/readers")
    ModelAndView edit(Viewer viewer) {
        return new ModelAndView("development/readers").addObject("readers", plans.readers(viewer));
    }

    @PostMapping("/plan/readers")
    ModelAndView update(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean manager,
            @RequestParam(defaultValue = "false") boolean hr,
            RedirectAttributes redirect) {
        grants.change(viewer, manager, hr);
        redirect.addFlashAttribute("flash", texts.get("development.readers.saved"));
        return See.other("/plan");
    }
}
