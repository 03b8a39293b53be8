package app.vouch.people.web;

import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused;
import app.vouch.people.Ladder;
import app.vouch.people.LevelView;
import app.vouch.web.See;
import app.vouch.web.Texts;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a level away on which nobody stands. */
@Controller
class LevelRemovalController {

    private final Ladder ladder;
    private final Texts texts;

    LevelRemovalController(Ladder ladder, Texts texts) {
        this.ladder = ladder;
        this.texts = texts;
    }

    @PostMapping("/settings/ladder/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        LevelView level = ladder.level(viewer, id);
        try {
            ladder.remove(viewer, id);
        } catch (DirectoryRefused refused) {
            ModelAndView again = new ModelAndView("people/ladder/edit", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("level", level);
            again.addObject("form", LevelForm.of(level));
            again.addObject("refused", texts.get("people.refused." + refused.reason()));
            return again;
        }
        redirect.addFlashAttribute("flash", texts.get("ladder.removed"));
        return See.other("/settings/ladder");
    }
}
