package app.vouch.people.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class PersonController {

    private final PersonPage page;

    PersonController(PersonPage page) {
        this.page = page;
    }

    @GetMapping("/people/{id}")
    String show(Viewer viewer, @PathVariable PersonId id, Model model) {
        model.addAttribute("page", page.of(viewer, id));
        model.addAttribute("mayEdit", viewer.isHrFor(id));
        return "people/show";
    }
}
