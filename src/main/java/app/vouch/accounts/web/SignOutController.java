package app.vouch.accounts.web;

import app.vouch.accounts.OwnAccount;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignOutController {

    private final OwnAccount own;

    SignOutController(OwnAccount own) {
        this.own = own;
    }

    @PostMapping("/logout")
    ModelAndView signOut(Viewer viewer, HttpServletRequest request) {
        own.signedOut(viewer);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return See.other("/login");
    }
}
