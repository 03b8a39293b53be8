package app.vouch.people.web;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import app.vouch.people.PeopleSearch;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** More people for a form's picker, as one types. */
@Controller
class OptionsController {

    private static final int SHOWN = 8;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    private final PeopleSearch search;

    OptionsController(PeopleSearch search) {
        this.search = search;
    }

    /** @param name of the form's field; what was typed stands in the parameter of that name + {@code Query} */
    @GetMapping("/people/options")
    String show(Viewer viewer, @RequestParam String name, @RequestParam Map<String, String> typed, Model model) {
        if (!NAME.matcher(name).matches()) {
            throw new NotFound();
        }
        String query = typed.getOrDefault(name + "Query", "");
        model.addAttribute("name", name);
        model.addAttribute("query", query);
        model.addAttribute("found", search.options(viewer, query, SHOWN));
        return "people/picker :: options";
    }
}
