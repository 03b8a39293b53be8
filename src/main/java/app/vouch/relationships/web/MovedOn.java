package app.vouch.relationships.web;

import app.vouch.relationships.TooLate;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody answered or ended it since the page was made: back to the page, which shows how it stands. */
@ControllerAdvice(basePackageClasses = MovedOn.class)
class MovedOn {

    private final Texts texts;

    MovedOn(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(TooLate.class)
    ModelAndView tooLate(HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", texts.get("relationship.tooLate"));
        String[] parts = request.getRequestURI().split("/", -1);
        return See.other("/relationships/" + parts[2]);
    }
}
