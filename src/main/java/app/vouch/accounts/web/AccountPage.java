package app.vouch.accounts.web;

import app.vouch.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One's own account: what its page shows, also where a form on it is shown again. */
@Component
class AccountPage {

    private final OwnSessions sessions;

    AccountPage(OwnSessions sessions) {
        this.sessions = sessions;
    }

    String show(Viewer viewer, Model model, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Entrance.MUST_CHANGE_PASSWORD) != null) {
            return "accounts/password";
        }
        model.addAttribute("viewer", viewer);
        model.addAttribute("roles", viewer.roles().stream().sorted().toList());
        model.addAttribute("sessions", sessions.of(viewer, session == null ? "" : session.getId()));
        return "accounts/account";
    }
}
