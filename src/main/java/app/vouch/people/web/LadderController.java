package app.vouch.people.web;

import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.AddLevel;
import app.vouch.people.ChangeLevel;
import app.vouch.people.DirectoryRefused;
import app.vouch.people.Ladder;
import app.vouch.people.LevelView;
import app.vouch.web.Conflict;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ladder of levels, as HR keeps it. */
@Controller
class LadderController {

    private static final String INDEX = "/settings/ladder";

    private final Ladder ladder;
    private final Texts texts;

    LadderController(Ladder ladder, Texts texts) {
        this.ladder = ladder;
        this.texts = texts;
    }

    @GetMapping("/settings/ladder")
    String index(Viewer viewer, Model model) {
        model.addAttribute("levels", ladder.levels(viewer));
        return "people/ladder/index";
    }

    @GetMapping("/settings/ladder/new")
    String start() {
        return "people/ladder/new";
    }

    @PostMapping("/settings/ladder/new")
    ModelAndView add(
            Viewer viewer,
            @Valid @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.rank() == null && !errors.hasFieldErrors("rank")) {
            Refusals.add(errors, "rank", null, "ladder.form.rank.wrong");
        }
        if (form.rank() != null && !errors.hasErrors()) {
            try {
                ladder.add(viewer, new AddLevel(form.rank(), form.name(), form.isLeading()));
                redirect.addFlashAttribute("flash", texts.get("ladder.added"));
                return See.other(INDEX);
            } catch (DirectoryRefused refused) {
                Refusals.add(errors, refused);
            }
        }
        return again("people/ladder/new", model);
    }

    @GetMapping("/settings/ladder/{id}")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        LevelView level = ladder.level(viewer, id);
        model.addAttribute("level", level);
        model.addAttribute("form", LevelForm.of(level));
        return "people/ladder/edit";
    }

    @PostMapping("/settings/ladder/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LevelView level = ladder.level(viewer, id);
        if (!errors.hasErrors()) {
            try {
                ladder.change(viewer, new ChangeLevel(id, form.version(), form.name(), form.isLeading()));
                redirect.addFlashAttribute("flash", texts.get("ladder.changed"));
                return See.other(INDEX);
            } catch (Stale stale) {
                return conflict(ladder.level(viewer, id), form);
            } catch (DirectoryRefused refused) {
                Refusals.add(errors, refused);
            }
        }
        model.addAttribute("level", level);
        return again("people/ladder/edit", model);
    }

    private ModelAndView conflict(LevelView now, LevelForm written) {
        Map<String, String> answers =
                Map.of("true", texts.get("ladder.leads.yes"), "false", texts.get("ladder.leads.no"));
        return Conflict.over(INDEX + "/" + now.id(), now.version(), INDEX)
                .savedBy(texts.get("people.colleague"))
                .line("name", texts.get("ladder.name"), now.name(), written.name())
                .choice("leads", texts.get("ladder.leads"), answers, now.leads(), written.isLeading())
                .answer();
    }

    private static ModelAndView again(String template, Model model) {
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
