package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionRefused;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.Decide;
import app.vouch.advocacy.Outcome;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of an action: made, decided, put off, withdrawn, its outcome told. */
@Controller
class LifeController {

    record MakingForm(
            @Nullable Long version,

            @NotNull(message = "{advocacy.fault.day}") @Nullable
            LocalDate madeOn) {}

    record DecisionForm(
            @Nullable Long version,

            @NotNull(message = "{advocacy.fault.decision}") @Nullable
            Boolean granted,

            @NotNull(message = "{advocacy.fault.day}") @Nullable
            LocalDate decidedOn) {}

    record DeferralForm(
            @Nullable Long version,

            @NotNull(message = "{advocacy.fault.day}") @Nullable
            LocalDate until) {}

    record WithdrawalForm(@Nullable Long version) {}

    record OutcomeForm(
            @Nullable Long version,

            @NotNull(message = "{advocacy.fault.outcome}") @Nullable
            Outcome outcome,

            @NotNull(message = "{advocacy.fault.day}") @Nullable
            LocalDate toldOn) {}

    private final AdvocacyActions actions;
    private final ActionPage page;
    private final Texts texts;

    LifeController(AdvocacyActions actions, ActionPage page, Texts texts) {
        this.actions = actions;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping("/advocacy/{id}/making")
    ModelAndView make(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") MakingForm form,
            BindingResult errors,
            RedirectAttributes after) {
        return take(
                viewer,
                id,
                form.version(),
                "making",
                errors,
                "madeOn",
                after,
                () -> actions.make(viewer, id, Objects.requireNonNull(form.madeOn())));
    }

    @PostMapping("/advocacy/{id}/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") DecisionForm form,
            BindingResult errors,
            RedirectAttributes after) {
        return take(
                viewer,
                id,
                form.version(),
                "decision",
                errors,
                "decidedOn",
                after,
                () -> actions.decide(
                        viewer,
                        id,
                        new Decide(Objects.requireNonNull(form.granted()), Objects.requireNonNull(form.decidedOn()))));
    }

    @PostMapping("/advocacy/{id}/deferral")
    ModelAndView defer(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") DeferralForm form,
            BindingResult errors,
            RedirectAttributes after) {
        return take(
                viewer,
                id,
                form.version(),
                "deferral",
                errors,
                "until",
                after,
                () -> actions.defer(viewer, id, Objects.requireNonNull(form.until())));
    }

    @PostMapping("/advocacy/{id}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer,
            @PathVariable ActionId id,
            @ModelAttribute("advocacyForm") WithdrawalForm form,
            BindingResult errors,
            RedirectAttributes after) {
        return take(viewer, id, form.version(), "withdrawal", errors, "", after, () -> actions.withdraw(viewer, id));
    }

    @PostMapping("/advocacy/{id}/outcome")
    ModelAndView tellOutcome(
            Viewer viewer,
            @PathVariable ActionId id,
            @Valid @ModelAttribute("advocacyForm") OutcomeForm form,
            BindingResult errors,
            RedirectAttributes after) {
        return take(
                viewer,
                id,
                form.version(),
                "outcome",
                errors,
                "toldOn",
                after,
                () -> actions.tellOutcome(
                        viewer, id, Objects.requireNonNull(form.outcome()), Objects.requireNonNull(form.toldOn())));
    }

    /** @param day the form's field for rules about the day; empty where it has none */
    private ModelAndView take(
            Viewer viewer,
            ActionId id,
            @Nullable Long version,
            String form,
            BindingResult errors,
            String day,
            RedirectAttributes after,
            BooleanSupplier change) {
        if (!errors.hasErrors()) {
            try {
                actions.asRead(viewer, id, version, change);
                after.addFlashAttribute("flash", texts.get("advocacy.done." + form));
                return See.other("/advocacy/" + id);
            } catch (ActionRefused refused) {
                Refusals.show(errors, refused, day);
            } catch (Stale | OptimisticLockingFailureException changed) {
                return page.changed(viewer, id, form, errors);
            }
        }
        return page.refused(viewer, id, form, errors);
    }
}
