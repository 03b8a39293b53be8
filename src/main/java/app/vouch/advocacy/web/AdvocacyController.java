package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionState;
import app.vouch.advocacy.AdvocacyLog;
import app.vouch.advocacy.QuickLog;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
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

    private final AdvocacyLog log;
    private final QuickLog quick;
    private final ActionLines lines;
    private final AdvocacyWords words;
    private final ActionPage page;

    AdvocacyController(AdvocacyLog log, QuickLog quick, ActionLines lines, AdvocacyWords words, ActionPage page) {
        this.log = log;
        this.quick = quick;
        this.lines = lines;
        this.words = words;
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
        List<String> sides = sides(viewer);
        String shown = sides.contains(side) ? side : sides.get(0);
        Cursor cursor = Cursor.decode(at, SORT_KEYS);
        model.addAttribute("sides", sides);
        model.addAttribute("side", shown);
        model.addAttribute("overdue", overdue);
        switch (shown) {
            case "own" -> {
                ActionState asked = state(state);
                PersonId whom = protege.isEmpty() ? null : PersonId.of(protege);
                model.addAttribute("slice", lines.of(viewer, log.own(viewer, asked, whom, cursor)));
                model.addAttribute("state", asked);
                model.addAttribute("protege", whom);
                model.addAttribute("states", words.options(ActionState.class, "advocacy.filter."));
                model.addAttribute("proteges", quick.everybody(viewer));
            }
            case "hr" -> model.addAttribute("slice", lines.of(viewer, log.forHr(viewer, overdue, cursor)));
            default -> model.addAttribute("slice", lines.of(viewer, log.shared(viewer, cursor)));
        }
        return "advocacy/index";
    }

    @GetMapping("/advocacy/{id}")
    ModelAndView show(Viewer viewer, @PathVariable ActionId id) {
        return page.show(viewer, id);
    }

    private List<String> sides(Viewer viewer) {
        List<String> sides = new ArrayList<>();
        if (viewer.is(Role.LEADER) || log.hasOwn(viewer)) {
            sides.add("own");
        }
        if (viewer.is(Role.HR)) {
            sides.add("hr");
        }
        if (viewer.person() != null || sides.isEmpty()) {
            sides.add("shared");
        }
        return sides;
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
