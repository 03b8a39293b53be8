package app.vouch.accounts.web;

import app.vouch.accounts.AccountRefused;
import app.vouch.accounts.AccountRegister;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows a change of somebody's account: back to its page with what was done, or the page with why not. */
@Component
class AccountChanges {

    private final AccountRegister register;
    private final Texts texts;

    AccountChanges(AccountRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /** A change that gives the message of what was done. */
    @FunctionalInterface
    interface Change {
        String make(AccountId id);
    }

    ModelAndView make(Viewer viewer, String id, RedirectAttributes redirect, Change change) {
        AccountId account = AccountId.of(id);
        try {
            redirect.addFlashAttribute("flash", texts.get(change.make(account)));
            return See.other("/admin/accounts/" + account);
        } catch (AccountRefused refused) {
            ModelAndView page = new ModelAndView("accounts/show", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("view", register.show(viewer, account));
            page.addObject("refused", texts.get(refused.code()));
            page.addObject("refusedAt", refused.field());
            return page;
        }
    }
}
