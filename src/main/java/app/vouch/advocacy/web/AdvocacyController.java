package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionState;
import app.vouch.advocacy.web.AdvocacyOverview.Asked;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log, from each of the sides that a reader stands on. */
@Controller
class AdvocacyController {

    private static final int SORT_KEYS = 2;

    private final AdvocacyOverview overview;
    private final ActionPage page;

    AdvocacyController(AdvocacyOverview overview, ActionPage page) {
        this.overview = overview;
        this.page = page;
    }

    /** @param side one of {@code own}, {@code shared}, {@code hr}; the reader's first where it is none of theirs */
    @GetMapping("/advocacy")
    String index(
            Viewer viewer,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String protege,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        model.addAllAttributes(overview.index(
                viewer,
                side,
                new Asked(state(state), protege.isEmpty() ? null : PersonId.of(protege), overdue),
                Cursor.decode(at, SORT_KEYS)));
        return "advocacy/index";
    }

    @GetMapping("/advocacy/{id}")
    ModelAndView show(Viewer viewer, @PathVariable ActionId id) {
        return page.show(viewer, id);
    }

    private static @Nullable ActionState state(String text) {
        for (ActionState state : ActionState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        return null;
    }
}
