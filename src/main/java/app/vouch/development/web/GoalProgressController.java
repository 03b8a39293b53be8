package app.vouch.development.web;

import app.vouch.development.GoalId;
import app.vouch.development.GoalState;
import app.vouch.development.Goals;
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

/** A goal reached, dropped, opened again; and its place among the others. */
@Controller
class GoalProgressController {

    private final Goals goals;
    private final Texts texts;

    GoalProgressController(Goals goals, Texts texts) {
        this.goals = goals;
        this.texts = texts;
    }

    @PostMapping("/plan/goals/{id}/completion")
    ModelAndView complete(
            Viewer viewer, @PathVariable UUID id, @RequestParam GoalState state, RedirectAttributes redirect) {
        GoalId goal = new GoalId(id);
        switch (state) {
            case REACHED -> goals.reach(viewer, goal);
            case DROPPED -> goals.drop(viewer, goal);
            case OPEN -> goals.reopen(viewer, goal);
        }
        redirect.addFlashAttribute(
                "flash", texts.get("development.goal.now." + state.name().toLowerCase(Locale.ROOT)));
        return See.other("/plan");
    }

    /** @param by -1 for up, 1 for down */
    @PostMapping("/plan/goals/{id}/position")
    ModelAndView move(Viewer viewer, @PathVariable UUID id, @RequestParam int by) {
        goals.shift(viewer, new GoalId(id), Integer.signum(by));
        return See.other("/plan");
    }
}
