package app.vouch.relationships.web;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.Relationships;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the two say to a proposal, and taking it back. */
@Controller
class AnswerController {

    private static final String FORM = "relationships/refusal";

    private final Relationships relationships;
    private final RelationshipRecords records;
    private final RelationshipPage page;
    private final Texts texts;

    AnswerController(Relationships relationships, RelationshipRecords records, RelationshipPage page, Texts texts) {
        this.relationships = relationships;
        this.records = records;
        this.page = page;
        this.texts = texts;
    }

    record RefusalForm(
            @Size(max = 2000, message = "{refusal.reason.long}") @Nullable
            String reason) {}

    @PostMapping("/relationships/{id}/acceptance")
    ModelAndView accept(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        RelationshipId relationship = RelationshipId.of(id);
        relationships.accept(viewer, relationship);
        boolean active = records.show(viewer, relationship).isActive();
        redirect.addFlashAttribute("flash", texts.get(active ? "acceptance.begun" : "acceptance.done"));
        return See.other("/relationships/" + id);
    }

    @GetMapping("/relationships/{id}/refusal")
    ModelAndView refusal(Viewer viewer, @PathVariable String id) {
        return new ModelAndView(FORM, Map.of("page", waiting(viewer, id), "form", new RefusalForm(null)));
    }

    @PostMapping("/relationships/{id}/refusal")
    ModelAndView refuse(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return Answers.again(FORM, Map.of("page", waiting(viewer, id)));
        }
        relationships.decline(viewer, RelationshipId.of(id), form.reason());
        redirect.addFlashAttribute("flash", texts.get("refusal.done"));
        return See.other("/relationships/" + id);
    }

    @PostMapping("/relationships/{id}/withdrawal")
    ModelAndView withdraw(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        relationships.withdraw(viewer, RelationshipId.of(id));
        redirect.addFlashAttribute("flash", texts.get("withdrawal.done"));
        return See.other("/relationships/" + id);
    }

    private RelationshipPage.Head waiting(Viewer viewer, String id) {
        RelationshipPage.Head found = page.head(viewer, RelationshipId.of(id));
        if (!found.mayAnswer()) {
            throw new NotFound();
        }
        return found;
    }
}
