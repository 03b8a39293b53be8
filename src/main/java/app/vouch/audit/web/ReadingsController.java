package app.vouch.audit.web;

import app.vouch.audit.Trail;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All readings of one's own record. */
@Controller
class ReadingsController {

    private final Trail trail;
    private final KindWords words;

    ReadingsController(Trail trail, KindWords words) {
        this.trail = trail;
        this.words = words;
    }

    @GetMapping("/audit/readings")
    String list(Viewer viewer, @RequestParam(required = false) @Nullable String at, Model model) {
        model.addAttribute("person", viewer.self());
        model.addAttribute("slice", trail.readingsOf(viewer, Cursor.decode(at, 2)));
        model.addAttribute("words", words);
        return "audit/readings";
    }
}
