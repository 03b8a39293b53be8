package app.vouch.relationships.web;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.EndReason;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.Relationships;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Ending a relationship, without blame. */
@Controller
class EndingController {

    private static final String FORM = "relationships/ending";

    private final Relationships relationships;
    private final RelationshipPage page;
    private final RelationshipWords words;
    private final Texts texts;

    EndingController(Relationships relationships, RelationshipPage page, RelationshipWords words, Texts texts) {
        this.relationships = relationships;
        this.page = page;
        this.words = words;
        this.texts = texts;
    }

    record EndingForm(
            @NotNull(message = "{ending.reason.missing}") @Nullable
            EndReason reason) {}

    @GetMapping("/relationships/{id}/ending")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        ModelAndView view = new ModelAndView(FORM, model(viewer, id));
        view.addObject("form", new EndingForm(null));
        return view;
    }

    @PostMapping("/relationships/{id}/ending")
    ModelAndView end(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("form") @Nullable EndingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        EndReason reason = form == null ? null : form.reason();
        if (reason != null && !EndReason.choices().contains(reason)) {
            errors.rejectValue("reason", "ending.reason.missing");
        }
        if (reason == null || errors.hasErrors()) {
            return Answers.again(FORM, model(viewer, id));
        }
        relationships.end(viewer, RelationshipId.of(id), reason);
        redirect.addFlashAttribute("flash", texts.get("ending.done"));
        return See.other("/relationships/" + id);
    }

    private Map<String, Object> model(Viewer viewer, String id) {
        RelationshipPage.Head found = page.head(viewer, RelationshipId.of(id));
        if (!found.mayEnd()) {
            throw new NotFound();
        }
        return Map.of("page", found, "reasons", words.endReasons());
    }
}
