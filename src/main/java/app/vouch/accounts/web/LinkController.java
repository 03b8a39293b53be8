package app.vouch.accounts.web;

import app.vouch.accounts.AccountRefused;
import app.vouch.accounts.PasswordLinks;
import app.vouch.kernel.NotFound;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way in without a password: asking for a link by mail, and setting the password that it is for. */
@Controller
class LinkController {

    private final PasswordLinks links;
    private final Texts texts;
    private final Clock clock;

    LinkController(PasswordLinks links, Texts texts, Clock clock) {
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param email as typed */
    record AddressForm(String email) {
        AddressForm {
            email = email == null ? "" : email;
        }
    }

    /** The first, or another, password; typed twice, since it cannot be seen. */
    record NewPasswordForm(String password, String repeated) {
        NewPasswordForm {
            password = password == null ? "" : password;
            repeated = repeated == null ? "" : repeated;
        }
    }

    @GetMapping("/login/link")
    String address(Model model) {
        model.addAttribute("form", new AddressForm(""));
        return "accounts/link";
    }

    @PostMapping("/login/link")
    Object ask(
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            Instant wait = links.ask(form.email(), Origin.network(request));
            if (wait == null) {
                redirect.addFlashAttribute("flash", texts.get("accounts.link.asked"));
                return See.other("/login");
            }
            long seconds = Math.max(1, Duration.between(clock.instant(), wait).toSeconds() + 1);
            response.setHeader("Retry-After", Long.toString(seconds));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.rejectValue("email", "accounts.refused.link-wait");
        } catch (AccountRefused refused) {
            Refusals.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "accounts/link";
    }

    /** Looking at the page spends nothing: mail programs look at links before their readers do. */
    @GetMapping("/welcome/{token}")
    String welcome(@PathVariable String token, Model model) {
        model.addAttribute("form", new NewPasswordForm("", ""));
        return page(token, model);
    }

    @PostMapping("/welcome/{token}")
    Object enter(
            @PathVariable String token,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!form.password().equals(form.repeated())) {
            errors.rejectValue("repeated", "accounts.refused.password-repeated");
        } else {
            try {
                if (!links.use(token, form.password(), Origin.network(request))) {
                    throw new NotFound();
                }
            } catch (AccountRefused refused) {
                Refusals.show(refused, errors);
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, model);
        }
        redirect.addFlashAttribute("flash", texts.get("accounts.welcome.done"));
        return See.other("/login");
    }

    private String page(String token, Model model) {
        model.addAttribute("opening", links.opening(token).orElseThrow(NotFound::new));
        model.addAttribute("token", token);
        return "accounts/welcome";
    }
}
