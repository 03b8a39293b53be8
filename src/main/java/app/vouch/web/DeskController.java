package app.vouch.web;

import app.vouch.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        model.addAttribute("desk", desk.of(viewer));
        return "desk/show";
    }

    /** On a phone, the words that find no place at the foot. */
    @GetMapping("/more")
    String more() {
        return "desk/more";
    }
}
