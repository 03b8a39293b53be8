package app.vouch.accounts.web;

import app.vouch.accounts.AccountRefused;
import app.vouch.accounts.Setup;
import app.vouch.kernel.NotFound;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SetupController {

    private final Setup setup;
    private final Texts texts;

    SetupController(Setup setup, Texts texts) {
        this.setup = setup;
        this.texts = texts;
    }

    @GetMapping("/setup")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        if (!setup.isOpen(token)) {
            throw new NotFound();
        }
        model.addAttribute("form", AccountForm.empty());
        model.addAttribute("token", token);
        model.addAttribute("need", setup.need().orElseThrow(NotFound::new));
        return "accounts/setup";
    }

    @PostMapping("/setup")
    Object complete(
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!setup.complete(token, form.command(false))) {
                throw new NotFound();
            }
        } catch (AccountRefused refused) {
            Refusals.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("token", token);
            model.addAttribute("need", setup.need().orElseThrow(NotFound::new));
            return "accounts/setup";
        }
        redirect.addFlashAttribute("flash", texts.get("accounts.setup.done"));
        return See.other("/login");
    }
}
