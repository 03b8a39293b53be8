package app.vouch.people.web;

import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused;
import app.vouch.people.PeopleSearch;
import app.vouch.people.Units;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The firm's units as a tree. */
@Controller
class UnitsController {

    private final Units units;
    private final PeopleSearch search;
    private final Texts texts;

    UnitsController(Units units, PeopleSearch search, Texts texts) {
        this.units = units;
        this.search = search;
        this.texts = texts;
    }

    @GetMapping("/people/units")
    String index(Viewer viewer, Model model) {
        model.addAttribute("units", units.tree(viewer));
        model.addAttribute("hr", Permission.MANAGE_DIRECTORY.grantedTo(viewer));
        return "people/units";
    }

    @GetMapping("/people/units/new")
    String start(Viewer viewer, Model model) {
        model.addAttribute("units", PersonFormPage.units(search.choices(viewer)));
        return "people/unit";
    }

    @PostMapping("/people/units/new")
    ModelAndView add(
            Viewer viewer,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                units.add(viewer, form.unit(), form.name());
                redirect.addFlashAttribute("flash", texts.get("people.unit.added"));
                return See.other("/people/units");
            } catch (DirectoryRefused refused) {
                Refusals.add(errors, refused);
            }
        }
        model.addAttribute("units", PersonFormPage.units(search.choices(viewer)));
        return new ModelAndView("people/unit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
