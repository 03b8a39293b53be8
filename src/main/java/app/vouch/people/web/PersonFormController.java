package app.vouch.people.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.AddPerson;
import app.vouch.people.ChangePerson;
import app.vouch.people.Directory;
import app.vouch.people.DirectoryRefused;
import app.vouch.people.EditablePerson;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

/** HR writes an entry of the directory by hand: anybody's but their own. */
@Controller
class PersonFormController {

    private static final String NEW = "people/new";
    private static final String EDIT = "people/edit";

    private final Directory directory;
    private final PersonFormPage page;
    private final PersonConflict conflict;
    private final Texts texts;

    PersonFormController(Directory directory, PersonFormPage page, PersonConflict conflict, Texts texts) {
        this.directory = directory;
        this.page = page;
        this.conflict = conflict;
        this.texts = texts;
    }

    @GetMapping("/people/new")
    String start(Viewer viewer, Model model) {
        PersonForm form = PersonForm.empty();
        model.addAttribute("form", form);
        page.fill(viewer, form, model);
        return NEW;
    }

    @PostMapping("/people/new")
    ModelAndView add(
            Viewer viewer,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return save(viewer, null, form, errors, model, () -> {
            PersonId id = directory.add(viewer, new AddPerson(form.details(), form.submission()));
            redirect.addFlashAttribute("flash", texts.get("people.added"));
            return See.other("/people/" + id);
        });
    }

    @GetMapping("/people/{id}/edit")
    String edit(Viewer viewer, @PathVariable PersonId id, Model model) {
        EditablePerson person = directory.edit(viewer, id);
        PersonForm form = PersonForm.of(person);
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        page.fill(viewer, form, model);
        return EDIT;
    }

    @PostMapping("/people/{id}/edit")
    ModelAndView change(
            Viewer viewer,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        EditablePerson person = directory.edit(viewer, id);
        model.addAttribute("person", person);
        if (form.leaves(person.details().status())) {
            model.addAttribute("asked", true);
            if (!Boolean.TRUE.equals(form.leaving())) {
                Refusals.add(errors, "leaving", null, "people.form.leaving.ask");
            }
        }
        return save(viewer, person, form, errors, model, () -> {
            try {
                directory.change(viewer, new ChangePerson(id, form.version(), form.details()));
            } catch (Stale stale) {
                return conflict.over(viewer, directory.edit(viewer, id), form);
            }
            redirect.addFlashAttribute("flash", texts.get("people.changed"));
            return See.other("/people/" + id);
        });
    }

    private ModelAndView save(
            Viewer viewer,
            @Nullable EditablePerson person,
            PersonForm form,
            BindingResult errors,
            Model model,
            Supplier<ModelAndView> saved) {
        if (!form.hasName()) {
            Refusals.add(errors, "givenName", form.givenName(), "people.form.name.missing");
        }
        PersonId above = person == null ? null : person.details().supervisor();
        if (form.asksForSupervisor(above == null ? null : above.value())) {
            Refusals.add(errors, "supervisor", form.supervisor(), "people.form.supervisor.choose");
        }
        if (!errors.hasErrors()) {
            try {
                return saved.get();
            } catch (DirectoryRefused refused) {
                Refusals.add(errors, refused);
            }
        }
        page.fill(viewer, form, model);
        return new ModelAndView(person == null ? NEW : EDIT, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
