package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Role;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.ProposalRefused;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipKind;
import app.vouch.relationships.Relationships;
import app.vouch.relationships.RuleOutcome;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing somebody to somebody. */
@Controller
class ProposalController {

    private static final String FORM = "relationships/new";

    private final Relationships relationships;
    private final ProposalPage page;
    private final Texts texts;

    ProposalController(Relationships relationships, ProposalPage page, Texts texts) {
        this.relationships = relationships;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/relationships/new")
    ModelAndView form(
            Viewer viewer,
            @RequestParam @Nullable UUID protege,
            @RequestParam @Nullable UUID senior,
            @RequestParam @Nullable RelationshipKind kind) {
        requireProposer(viewer);
        RelationshipKind chosen = kind == null ? RelationshipKind.SPONSORSHIP : kind;
        ProposalForm form = new ProposalForm(chosen, senior, null, protege, null, null, null, null, UUID.randomUUID());
        ModelAndView view = new ModelAndView(FORM, page.model(viewer, form, false));
        view.addObject("form", form);
        return view;
    }

    @PostMapping("/relationships")
    ModelAndView create(
            Viewer viewer,
            @Valid @ModelAttribute("form") @Nullable ProposalForm typed,
            BindingResult errors,
            RedirectAttributes redirect) {
        requireProposer(viewer);
        ProposalForm read = typed != null ? typed : ProposalForm.readable(errors);
        ProposalForm form = read.senior() == null && !viewer.is(Role.HR) ? read.withSenior(viewer.self()) : read;
        page.requirePeople(viewer, form, errors);
        boolean reasonShown = form.reason() != null && !form.reason().isBlank();
        if (!errors.hasErrors()) {
            try {
                RelationshipId id = relationships.propose(viewer, form.command());
                redirect.addFlashAttribute("flash", texts.get("proposal.done"));
                return See.other("/relationships/" + id);
            } catch (SentBefore other) {
                redirect.addFlashAttribute("flash", texts.get("form.sentBefore"));
                return See.other("/relationships/" + other.record());
            } catch (ProposalRefused refused) {
                reasonShown = refused.isOverridable();
                reject(refused, errors);
            }
        }
        return Answers.again(FORM, page.model(viewer, form, reasonShown));
    }

    /** Asked before the form is read: whoever may not propose learns nothing of how one would. */
    private static void requireProposer(Viewer viewer) {
        if (!Permission.PROPOSE_RELATIONSHIP.grantedTo(viewer)) {
            throw new NotFound();
        }
    }

    private static void reject(ProposalRefused refused, BindingResult errors) {
        for (RuleOutcome broken : refused.broken()) {
            errors.rejectValue(
                    broken.rule().field(), broken.code(), broken.arguments().toArray(), null);
        }
        if (refused.isOverridable()) {
            errors.rejectValue("reason", "proposal.reason.missing");
        }
    }
}
