package app.vouch.accounts.web;

import app.vouch.accounts.OwnAccount;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import app.vouch.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountController {

    private final OwnAccount own;
    private final OwnSessions sessions;
    private final AccountPage page;
    private final Entrance entrance;
    private final Texts texts;

    AccountController(OwnAccount own, OwnSessions sessions, AccountPage page, Entrance entrance, Texts texts) {
        this.own = own;
        this.sessions = sessions;
        this.page = page;
        this.entrance = entrance;
        this.texts = texts;
    }

    @GetMapping("/account")
    String show(Viewer viewer, Model model, HttpServletRequest request) {
        return page.show(viewer, model, request);
    }

    @PostMapping("/account/theme")
    ModelAndView theme(
            Viewer viewer,
            @RequestParam(defaultValue = "") String theme,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        entrance.save(own.choose(viewer, theme.isEmpty() ? null : theme), request, response);
        redirect.addFlashAttribute("flash", texts.get("accounts.theme.saved"));
        return See.other("/account");
    }

    @PostMapping("/account/sessions/{handle}/ending")
    ModelAndView end(Viewer viewer, @PathVariable UUID handle, RedirectAttributes redirect) {
        sessions.end(viewer, handle);
        redirect.addFlashAttribute("flash", texts.get("accounts.sessions.ended"));
        return See.other("/account");
    }

    @PostMapping("/account/sessions/ending")
    ModelAndView endAll(Viewer viewer, HttpServletRequest request) {
        own.endAll(viewer);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return See.other("/login");
    }
}
