package app.vouch.relationships.web;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.relationships.CheckInId;
import app.vouch.relationships.CheckInView;
import app.vouch.relationships.CheckInView.FormerNote;
import app.vouch.relationships.CheckInView.OwnNote;
import app.vouch.relationships.CheckInView.SharedNote;
import app.vouch.relationships.CheckIns;
import app.vouch.relationships.RelationshipId;
import app.vouch.web.Conflict;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was said: each edits their own, for both and for themself. */
@Controller
class CheckInNoteController {

    private static final String PAGE = "relationships/check-in";

    private final CheckIns checkIns;
    private final People people;
    private final Texts texts;

    CheckInNoteController(CheckIns checkIns, People people, Texts texts) {
        this.checkIns = checkIns;
        this.people = people;
        this.texts = texts;
    }

    record SharedForm(
            @Size(max = 4000, message = "{checkin.note.long}") @Nullable
            String shared,

            @Size(max = 300, message = "{checkin.step.long}") @Nullable
            String nextStep,

            @Nullable Long version) {}

    record PrivateForm(
            @Size(max = 4000, message = "{checkin.note.long}") @Nullable
            String mine,

            @Nullable Long version) {}

    @GetMapping("/relationships/{id}/check-ins/{checkIn}")
    ModelAndView show(Viewer viewer, @PathVariable String id, @PathVariable String checkIn) {
        return page(viewer, find(viewer, id, checkIn), null, null);
    }

    @PostMapping("/relationships/{id}/check-ins/{checkIn}/shared-note")
    ModelAndView share(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String checkIn,
            @Valid @ModelAttribute("form") @Nullable SharedForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        CheckInView saved = find(viewer, id, checkIn);
        if (form == null || errors.hasErrors()) {
            return page(viewer, saved, errors, null);
        }
        try {
            checkIns.rewriteShared(viewer, saved.id(), form.shared(), form.nextStep(), form.version());
        } catch (Stale stale) {
            SharedNote now = find(viewer, id, checkIn).sharedBy(viewer.self());
            return Conflict.over(path(saved) + "/shared-note", now.version(), path(saved))
                    .area("shared", texts.get("checkin.shared"), now.body(), form.shared())
                    .line("nextStep", texts.get("checkin.step"), now.nextStep(), form.nextStep())
                    .answer();
        }
        return saved(saved, redirect);
    }

    @PostMapping("/relationships/{id}/check-ins/{checkIn}/private-note")
    ModelAndView keep(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String checkIn,
            @Valid @ModelAttribute("form") @Nullable PrivateForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        CheckInView saved = find(viewer, id, checkIn);
        if (form == null || errors.hasErrors()) {
            return page(viewer, saved, null, errors);
        }
        try {
            checkIns.rewriteMine(viewer, saved.id(), form.mine(), form.version());
        } catch (Stale stale) {
            OwnNote now = find(viewer, id, checkIn).mine();
            return Conflict.over(path(saved) + "/private-note", now.version(), path(saved))
                    .area("mine", texts.get("checkin.mine"), now.body(), form.mine())
                    .answer();
        }
        return saved(saved, redirect);
    }

    private CheckInView find(Viewer viewer, String id, String checkIn) {
        CheckInView found = checkIns.mine(viewer, CheckInId.of(checkIn));
        if (!found.relationship().equals(RelationshipId.of(id))) {
            throw new NotFound();
        }
        return found;
    }

    private ModelAndView page(
            Viewer viewer, CheckInView checkIn, @Nullable BindingResult shared, @Nullable BindingResult mine) {
        ModelAndView view = shared == null && mine == null ? new ModelAndView(PAGE) : Answers.again(PAGE, Map.of());
        SharedNote theirs = checkIn.shared().stream()
                .filter(note -> !viewer.isPerson(note.author()))
                .findFirst()
                .orElse(null);
        SharedNote own = checkIn.sharedBy(viewer.self());
        List<FormerNote> former = checkIns.former(viewer, checkIn.id());
        view.addObject("checkIn", checkIn);
        view.addObject("own", own);
        view.addObject("formerOfOwn", of(former, viewer, true));
        view.addObject("formerOfTheirs", of(former, viewer, false));
        view.addObject("path", path(checkIn));
        view.addObject("theirs", theirs);
        view.addObject("author", theirs == null ? null : people.ref(theirs.author()));
        view.addObject(
                "sharedErrors",
                shared != null ? shared : bound(new SharedForm(own.body(), own.nextStep(), own.version())));
        view.addObject(
                "mineErrors",
                mine != null
                        ? mine
                        : bound(new PrivateForm(
                                checkIn.mine().body(), checkIn.mine().version())));
        return view;
    }

    private ModelAndView saved(CheckInView checkIn, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", texts.get("checkin.saved"));
        return See.other("/relationships/" + checkIn.relationship());
    }

    private static List<FormerNote> of(List<FormerNote> former, Viewer viewer, boolean own) {
        return former.stream()
                .filter(note -> viewer.isPerson(note.author()) == own)
                .toList();
    }

    /** A form as it stands before anybody typed. */
    private static BindingResult bound(Object form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static String path(CheckInView checkIn) {
        return "/relationships/%s/check-ins/%s".formatted(checkIn.relationship(), checkIn.id());
    }
}
