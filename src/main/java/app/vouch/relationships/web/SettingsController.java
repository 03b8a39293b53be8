package app.vouch.relationships.web;

import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.Choices;
import app.vouch.people.PeopleSearch;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
import app.vouch.web.Conflict;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The figures of the rules, for HR to change. */
@Controller
class SettingsController {

    private static final String PAGE = "relationships/settings";

    private final PolicySettings settings;
    private final PeopleSearch search;
    private final Texts texts;

    SettingsController(PolicySettings settings, PeopleSearch search, Texts texts) {
        this.settings = settings;
        this.search = search;
        this.texts = texts;
    }

    @GetMapping("/settings")
    ModelAndView show(Viewer viewer) {
        SettingsForm form = SettingsForm.of(settings.current());
        ModelAndView view = new ModelAndView(PAGE, model(viewer, form));
        view.addObject("form", form);
        return view;
    }

    @PostMapping("/settings")
    ModelAndView change(
            Viewer viewer,
            @Valid @ModelAttribute("form") @Nullable SettingsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (form == null) {
            return Answers.again(PAGE, model(viewer, null));
        }
        form.check(errors);
        Choices choices = search.choices(viewer);
        List<UUID> units = form.meantUnits() == null ? List.of() : form.meantUnits();
        if (units.stream().anyMatch(unit -> choices.unitPath(unit).isEmpty())) {
            errors.rejectValue("meantUnits", "settings.units.unknown");
        }
        if (errors.hasErrors()) {
            return Answers.again(PAGE, model(viewer, form));
        }
        try {
            settings.change(viewer, form.policy());
        } catch (Stale stale) {
            return conflict(settings.current(), form, units);
        }
        redirect.addFlashAttribute("flash", texts.get("settings.saved"));
        return See.other("/settings");
    }

    private ModelAndView conflict(Policy now, SettingsForm form, List<UUID> units) {
        Conflict conflict = Conflict.over("/settings", now.version(), "/settings");
        SettingsForm saved = SettingsForm.of(now);
        form.values()
                .forEach((name, value) -> conflict.line(
                        name, texts.get("settings." + name), saved.values().get(name), value));
        return conflict.carry("meantUnits", units).answer();
    }

    private Map<String, Object> model(Viewer viewer, @Nullable SettingsForm form) {
        Choices choices = search.choices(viewer);
        Map<String, String> levels = new LinkedHashMap<>();
        choices.levels()
                .forEach(level -> levels.put(
                        String.valueOf(level.rank()), texts.get("settings.level", level.rank(), level.name())));
        return Map.of(
                "units",
                choices.units(),
                "levels",
                levels,
                "chosen",
                form == null || form.meantUnits() == null ? List.of() : form.meantUnits());
    }
}
