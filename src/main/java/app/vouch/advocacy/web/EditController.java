package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionRefused;
import app.vouch.advocacy.ActionView;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.AdvocacyLog;
import app.vouch.advocacy.Stake;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.web.Conflict;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An action's texts, put right by who wrote them. */
@Controller
class EditController {

    private final AdvocacyActions actions;
    private final AdvocacyLog log;
    private final AdvocacyWords words;
    private final Texts texts;

    EditController(AdvocacyActions actions, AdvocacyLog log, AdvocacyWords words, Texts texts) {
        this.actions = actions;
        this.log = log;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/advocacy/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable ActionId id) {
        return page(id, new BeanPropertyBindingResult(EditForm.of(own(viewer, id)), "advocacyForm"));
    }

    @PostMapping("/advocacy/{id}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") EditForm form,
            BindingResult errors,
            RedirectAttributes after) {
        if (!errors.hasErrors()) {
            try {
                actions.edit(viewer, id, form.command());
                after.addFlashAttribute("flash", texts.get("advocacy.done.edit"));
                return See.other("/advocacy/" + id);
            } catch (ActionRefused refused) {
                Refusals.show(errors, refused, "happenedOn");
            } catch (Stale | OptimisticLockingFailureException savedMeanwhile) {
                return conflict(EditForm.of(own(viewer, id)), form, id);
            }
        }
        own(viewer, id);
        ModelAndView page = page(id, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ActionView own(Viewer viewer, ActionId id) {
        ActionView view = log.show(viewer, id);
        if (!view.mayEdit()) {
            throw new NotFound();
        }
        return view;
    }

    private ModelAndView page(ActionId id, Errors errors) {
        ModelAndView page = new ModelAndView("advocacy/edit");
        page.addObject("id", id);
        page.addObject("errors", errors);
        page.addObject("stakes", words.options(Stake.class, "advocacy.stake."));
        return page;
    }

    private ModelAndView conflict(EditForm saved, EditForm written, ActionId id) {
        Long version = saved.version();
        return Conflict.over("/advocacy/" + id, version == null ? 0 : version, "/advocacy/" + id)
                .date("happenedOn", texts.get("advocacy.new.when"), saved.happenedOn(), written.happenedOn())
                .line("room", texts.get("advocacy.new.room"), saved.room(), written.room())
                .line("opportunity", texts.get("advocacy.new.opportunity"), saved.opportunity(), written.opportunity())
                .date(
                        "decisionExpectedOn",
                        texts.get("advocacy.new.expected"),
                        saved.decisionExpectedOn(),
                        written.decisionExpectedOn())
                .area("summary", texts.get("advocacy.new.summary"), saved.summary(), written.summary())
                .choice(
                        "stake",
                        texts.get("advocacy.new.stake"),
                        words.options(Stake.class, "advocacy.stake."),
                        saved.stake(),
                        written.stake())
                .area("note", texts.get("advocacy.new.note"), saved.note(), written.note())
                .answer();
    }
}
