package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionRefused;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.AdvocacyContests;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who reads an action, and what its protégé says to it. */
@Controller
class SharingController {

    record VisibilityForm(
            @Nullable Long version,

            @NotNull(message = "{advocacy.fault.visibility}") @Nullable
            Visibility visibility) {}

    record ContestForm(
            @NotBlank(message = "{advocacy.fault.contest}")
            @Size(max = 1000, message = "{advocacy.fault.long}")
            @Nullable
            String body,

            @Nullable UUID submission) {

        ContestForm {
            body = Typed.text(body);
        }
    }

    private final AdvocacyActions actions;
    private final AdvocacyContests contests;
    private final ActionPage page;
    private final Texts texts;

    SharingController(AdvocacyActions actions, AdvocacyContests contests, ActionPage page, Texts texts) {
        this.actions = actions;
        this.contests = contests;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping("/advocacy/{id}/visibility")
    ModelAndView show(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") VisibilityForm form,
            BindingResult errors,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return page.refused(viewer, id, "visibility", errors);
        }
        Visibility to = Objects.requireNonNull(form.visibility());
        try {
            actions.asRead(viewer, id, form.version(), () -> actions.changeVisibility(viewer, id, to));
        } catch (ActionRefused refused) {
            Refusals.show(errors, refused, "visibility");
            return page.refused(viewer, id, "visibility", errors);
        } catch (Stale | OptimisticLockingFailureException changed) {
            return page.changed(viewer, id, "visibility", errors);
        }
        after.addFlashAttribute("flash", texts.get("advocacy.done.visibility"));
        return See.other("/advocacy/" + id);
    }

    @PostMapping("/advocacy/{id}/contest")
    ModelAndView contest(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") ContestForm form,
            BindingResult errors,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return page.refused(viewer, id, "contest", errors);
        }
        String done = "advocacy.done.contest";
        try {
            contests.contest(viewer, id, Objects.requireNonNull(form.body()), form.submission());
        } catch (SentBefore other) {
            done = "form.sentBefore";
        }
        after.addFlashAttribute("flash", texts.get(done));
        return See.other("/advocacy/" + id);
    }
}
