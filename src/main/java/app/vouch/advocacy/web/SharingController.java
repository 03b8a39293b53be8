package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.AdvocacyContests;
import app.vouch.advocacy.Visibility;
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
        actions.changeVisibility(viewer, id, Objects.requireNonNull(form.visibility()));
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
        contests.contest(viewer, id, Objects.requireNonNull(form.body()), form.submission());
        after.addFlashAttribute("flash", texts.get("advocacy.done.contest"));
        return See.other("/advocacy/" + id);
    }
}
