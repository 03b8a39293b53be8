package app.vouch.accounts.web;

import app.vouch.accounts.AccountRefused;
import app.vouch.accounts.AccountRegister;
import app.vouch.accounts.Accounts;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private final Accounts accounts;
    private final AccountRegister register;
    private final Texts texts;

    AccountsController(Accounts accounts, AccountRegister register, Texts texts) {
        this.accounts = accounts;
        this.register = register;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("slice", register.page(viewer, q, Cursor.decode(at, 1)));
        model.addAttribute("pending", register.pending(viewer));
        return "accounts/index";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return "accounts/new";
    }

    @PostMapping
    Object create(
            Viewer viewer,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            AccountId id = accounts.create(viewer, form.command(true));
            redirect.addFlashAttribute("flash", texts.get("accounts.new.done"));
            return See.other("/admin/accounts/" + id);
        } catch (AccountRefused refused) {
            Refusals.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "accounts/new";
        }
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("view", register.show(viewer, AccountId.of(id)));
        return "accounts/show";
    }
}
