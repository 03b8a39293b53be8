package app.vouch.accounts.web;

import app.vouch.accounts.Accounts;
import app.vouch.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountStateController {

    private final Accounts accounts;
    private final AccountChanges changes;

    AccountStateController(Accounts accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @PostMapping("/disabling")
    ModelAndView disable(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.disable(viewer, account);
            return "accounts.state.disabled";
        });
    }

    @PostMapping("/enabling")
    ModelAndView enable(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.enable(viewer, account);
            return "accounts.state.enabled";
        });
    }

    @PostMapping("/sessions/ending")
    ModelAndView endSessions(Viewer viewer, @PathVariable String id, RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.endSessions(viewer, account);
            return "accounts.state.sessions-ended";
        });
    }

    @PostMapping("/password")
    ModelAndView password(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.setPassword(viewer, account, password);
            return "accounts.state.password-set";
        });
    }
}
