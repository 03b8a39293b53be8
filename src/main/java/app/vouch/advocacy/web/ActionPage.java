package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionView;
import app.vouch.advocacy.AdvocacyLog;
import app.vouch.advocacy.Outcome;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import app.vouch.web.Formats;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

/** An action's page, plain and with a form on it that was refused. */
@Component
class ActionPage {

    private final AdvocacyLog log;
    private final AdvocacyWords words;
    private final Formats formats;

    ActionPage(AdvocacyLog log, AdvocacyWords words, Formats formats) {
        this.log = log;
        this.words = words;
        this.formats = formats;
    }

    ModelAndView show(Viewer viewer, ActionId id) {
        ActionView view = log.show(viewer, id);
        ModelAndView page = new ModelAndView("advocacy/show");
        page.addObject("view", view);
        page.addObject("action", view.action());
        page.addObject("sponsor", view.action().sponsorRef());
        page.addObject("protege", view.action().protegeRef());
        page.addObject("title", words.said(view.action(), viewer));
        page.addObject("state", words.state(view.action()));
        page.addObject("readers", words.readers(viewer, view.action()));
        page.addObject("outcomes", words.options(Outcome.class, "advocacy.outcome."));
        page.addObject("visibilities", words.options(Visibility.class, "advocacy.visibility."));
        page.addObject("today", formats.today());
        page.addObject("submission", Ids.next());
        page.addObject("refused", "");
        return page;
    }

    /** What somebody else, or another window, made of it meanwhile, with what was typed (409). */
    ModelAndView changed(Viewer viewer, ActionId id, String form, BindingResult errors) {
        errors.reject("advocacy.changed");
        ModelAndView page = refused(viewer, id, form, errors);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** @param form which of the page's forms it was */
    ModelAndView refused(Viewer viewer, ActionId id, String form, Errors errors) {
        ModelAndView page = show(viewer, id);
        ActionView view = (ActionView) Objects.requireNonNull(page.getModel().get("view"));
        // Who may read the action without writing to it has no such form: nothing is refused, nothing is there.
        if (!viewer.isPerson(
                "contest".equals(form) ? view.action().protege() : view.action().sponsor())) {
            throw new NotFound();
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("refused", form);
        page.addObject("errors", errors);
        return page;
    }
}
