package app.vouch.accounts.web;

import app.vouch.accounts.AccountRefused;
import app.vouch.accounts.OwnPassword;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PasswordController {

    private final OwnPassword own;
    private final AccountPage page;
    private final Texts texts;
    private final Clock clock;

    PasswordController(OwnPassword own, AccountPage page, Texts texts, Clock clock) {
        this.own = own;
        this.page = page;
        this.texts = texts;
        this.clock = clock;
    }

    /** For whoever signed in with a password that somebody else typed: nothing else is to be had before. */
    @GetMapping("/account/password")
    String form(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession(false);
        model.addAttribute("chosen", session == null || session.getAttribute(Entrance.MUST_CHANGE_PASSWORD) == null);
        return "accounts/password";
    }

    @PostMapping("/account/password")
    Object change(
            Viewer viewer,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        HttpSession session = request.getSession();
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!form.password().equals(form.repeated())) {
            errors.rejectValue("repeated", "accounts.refused.password-repeated");
        } else {
            try {
                own.change(viewer, form.current(), form.password(), session.getId());
            } catch (OwnPassword.TooSoon tooSoon) {
                Duration wait = Duration.between(clock.instant(), tooSoon.notBefore());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)));
                status = HttpStatus.TOO_MANY_REQUESTS;
                Refusals.show(tooSoon, errors);
            } catch (AccountRefused refused) {
                Refusals.show(refused, errors);
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(status.value());
            return page.show(viewer, model, request);
        }
        session.removeAttribute(Entrance.MUST_CHANGE_PASSWORD);
        redirect.addFlashAttribute("flash", texts.get("accounts.password.changed"));
        return See.other("/account");
    }
}
