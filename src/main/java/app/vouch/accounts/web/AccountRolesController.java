package app.vouch.accounts.web;

import app.vouch.accounts.Accounts;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/accounts/{id}/roles")
class AccountRolesController {

    private final Accounts accounts;
    private final AccountChanges changes;

    AccountRolesController(Accounts accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @PostMapping
    ModelAndView grant(Viewer viewer, @PathVariable String id, @RequestParam Role role, RedirectAttributes redirect) {
        return changes.make(
                viewer,
                id,
                redirect,
                account -> accounts.grant(viewer, account, role) ? "accounts.role.granted" : "accounts.role.asked");
    }

    @PostMapping("/{role}/revocation")
    ModelAndView revoke(Viewer viewer, @PathVariable String id, @PathVariable Role role, RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.revoke(viewer, account, role);
            return "accounts.role.revoked";
        });
    }

    @PostMapping("/{role}/consent")
    ModelAndView consent(Viewer viewer, @PathVariable String id, @PathVariable Role role, RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.consent(viewer, account, role);
            return "accounts.role.granted";
        });
    }

    @PostMapping("/{role}/refusal")
    ModelAndView decline(Viewer viewer, @PathVariable String id, @PathVariable Role role, RedirectAttributes redirect) {
        return changes.make(viewer, id, redirect, account -> {
            accounts.decline(viewer, account, role);
            return "accounts.role.declined";
        });
    }
}
