package app.vouch.audit.web;

import app.vouch.audit.Trail;
import app.vouch.audit.TrailFilter;
import app.vouch.audit.TrailNames;
import app.vouch.audit.TrailNames.Found;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

    private final Trail trail;
    private final TrailNames names;
    private final KindWords words;

    AuditController(Trail trail, TrailNames names, KindWords words) {
        this.trail = trail;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/audit")
    String list(
            Viewer viewer,
            @ModelAttribute("form") AuditForm asked,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        List<Found> people = found(asked.whose(), query -> names.people(viewer, query));
        List<Found> accounts = found(asked.who(), query -> names.accounts(viewer, query));
        AuditForm form = asked.with(
                chosen(asked.whose(), asked.person(), people), chosen(asked.who(), asked.account(), accounts));
        TrailFilter filter = form.filter();
        model.addAttribute("asked", asked);
        model.addAttribute("filter", form);
        model.addAttribute("address", form.address());
        model.addAttribute("people", people);
        model.addAttribute("accounts", accounts);
        model.addAttribute("person", names.person(viewer, filter.subject()));
        model.addAttribute("account", names.account(viewer, filter.account()));
        model.addAttribute("kinds", words.sorted(trail.kinds(viewer)));
        model.addAttribute("words", words);
        model.addAttribute("slice", trail.page(viewer, filter, Cursor.decode(at, 2)));
        return "audit/index";
    }

    private interface Search {
        List<Found> by(String query);
    }

    private static List<Found> found(@Nullable String typed, Search search) {
        return typed == null || typed.isBlank() ? List.of() : search.by(typed);
    }

    /** What was typed replaces what was chosen before; a single find needs no choosing. */
    private static @Nullable UUID chosen(@Nullable String typed, @Nullable UUID before, List<Found> found) {
        if (typed == null || typed.isBlank()) {
            return before;
        }
        return found.size() == 1 ? found.get(0).id() : null;
    }
}
