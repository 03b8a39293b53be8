package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.Purpose;
import app.vouch.advocacy.QuickLog;
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PeopleSearch;
import app.vouch.people.PersonRef;
import app.vouch.web.Formats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

/** What the quick log shows, fresh and after faults, read in one transaction. */
@Component
class LogPage {

    private static final int FOUND = 8;

    private static final Map<String, String> ICONS = Map.of(
            "RECOMMENDATION", "pencil-square",
            "STRETCH_ASSIGNMENT", "arrow-up-right-circle",
            "PROMOTION", "ladder",
            "PAY_RAISE", "cash-coin",
            "COMMITTEE_SEAT", "people",
            "INTRODUCTION", "person-plus",
            "AMPLIFY", "megaphone",
            "DEFEND", "shield");

    private final QuickLog quick;
    private final PeopleSearch search;
    private final People people;
    private final AdvocacyWords words;
    private final Formats formats;

    LogPage(QuickLog quick, PeopleSearch search, People people, AdvocacyWords words, Formats formats) {
        this.quick = quick;
        this.search = search;
        this.people = people;
        this.words = words;
        this.formats = formats;
    }

    /**
     * @param protege for whom; null for whom one last stood up for
     * @param somebody whether for somebody who is still to be looked for
     */
    @Transactional
    public ModelAndView fresh(
            Viewer viewer, @Nullable PersonId protege, @Nullable ActionKind kind, boolean somebody, boolean dialog) {
        List<PersonRef> proteges = quick.proteges(viewer);
        PersonRef chosen =
                protege != null ? people.ref(protege) : proteges.isEmpty() || somebody ? null : proteges.get(0);
        LogForm form = LogForm.fresh(
                chosen == null ? null : chosen.id(),
                kind == null ? ActionKind.RECOMMENDATION : kind,
                formats.today(),
                Ids.next());
        return view(viewer, new BeanPropertyBindingResult(form, "advocacyForm"), proteges, chosen, dialog);
    }

    @Transactional
    public ModelAndView again(Viewer viewer, Errors errors, boolean dialog) {
        Object typed = errors.getFieldValue("protegeId");
        PersonRef chosen = null;
        if (typed != null && !errors.hasFieldErrors("protegeId")) {
            PersonId id = typed instanceof PersonId known ? known : PersonId.of(typed.toString());
            chosen = people.refs(List.of(id)).get(id);
        }
        ModelAndView view = view(viewer, errors, quick.proteges(viewer), chosen, dialog);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** What no single field's rule says; nothing where a field could not even be read. */
    void check(LogForm form, BindingResult errors) {
        if (errors.getTarget() == null) {
            return;
        }
        PersonId protege = form.protegeId();
        if (protege == null && !errors.hasFieldErrors("protegeId")) {
            errors.rejectValue("protegeId", "advocacy.fault.protege");
        }
        if (protege != null && people.refs(List.of(protege)).isEmpty()) {
            errors.rejectValue("protegeId", "advocacy.fault.nobody");
        }
        if (form.on() == null && !errors.hasFieldErrors("happenedOn") && !errors.hasFieldErrors("otherDay")) {
            errors.rejectValue("happenedOn", "advocacy.fault.day");
        }
    }

    private ModelAndView view(
            Viewer viewer, Errors errors, List<PersonRef> proteges, @Nullable PersonRef chosen, boolean dialog) {
        ModelAndView view = new ModelAndView(dialog ? "advocacy/new :: quick" : "advocacy/new");
        view.addObject("dialog", dialog);
        view.addObject("errors", errors);
        view.addObject("proteges", proteges);
        view.addObject("chosen", chosen);
        view.addObject(
                "listed",
                chosen != null && proteges.stream().anyMatch(ref -> ref.id().equals(chosen.id())));
        view.addObject("found", found(viewer, errors, chosen));
        view.addObject("rooms", quick.rooms(viewer));
        view.addObject("kinds", words.options(ActionKind.class, "advocacy.kind."));
        view.addObject("icons", ICONS);
        view.addObject("purposes", words.options(Purpose.class, "advocacy.purpose."));
        view.addObject("stakes", words.options(Stake.class, "advocacy.stake."));
        view.addObject("visibilities", words.options(Visibility.class, "advocacy.visibility."));
        view.addObject("today", formats.today());
        view.addObject("yesterday", formats.today().minusDays(1));
        return view;
    }

    /** Without a script the search comes with the form: whom it finds are chips of the form shown again. */
    private List<PersonRef> found(Viewer viewer, Errors errors, @Nullable PersonRef chosen) {
        Object query = errors.getFieldValue("protegeIdQuery");
        return chosen != null || query == null || query.toString().isBlank()
                ? List.of()
                : search.options(viewer, query.toString(), FOUND);
    }
}
