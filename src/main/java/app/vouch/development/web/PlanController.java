package app.vouch.development.web;

import app.vouch.development.Comments;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading a plan, on the screen and on paper, and saying something about it. */
@Controller
class PlanController {

    private final PlanPage page;
    private final Comments comments;
    private final Texts texts;

    PlanController(PlanPage page, Comments comments, Texts texts) {
        this.page = page;
        this.comments = comments;
        this.texts = texts;
    }

    /** @param about the goal or step to say something about, as {@link CommentForm} has it */
    @GetMapping("/plan")
    ModelAndView own(Viewer viewer, @RequestParam(required = false) @Nullable String about) {
        return show(page.own(viewer)).addObject("form", CommentForm.blank(about));
    }

    @GetMapping("/plan/print")
    ModelAndView print(Viewer viewer) {
        return new ModelAndView("development/print", "page", page.print(viewer));
    }

    @GetMapping("/people/{id}/plan")
    ModelAndView of(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String about) {
        return show(page.of(viewer, new PersonId(id))).addObject("form", CommentForm.blank(about));
    }

    @PostMapping("/people/{id}/plan/comments")
    ModelAndView say(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        PersonId owner = new PersonId(id);
        if (errors.hasErrors()) {
            ModelAndView again = show(page.forComment(viewer, owner));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        comments.say(viewer, form.said(owner), form.submission());
        redirect.addFlashAttribute("flash", texts.get("development.comment.saved"));
        return See.other(viewer.isPerson(owner) ? "/plan" : "/people/" + id + "/plan");
    }

    private static ModelAndView show(PlanPage.Page page) {
        return new ModelAndView("development/show", "page", page);
    }
}
