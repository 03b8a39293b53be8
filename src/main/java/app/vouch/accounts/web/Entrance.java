package app.vouch.accounts.web;

import app.vouch.access.CurrentViewer;
import app.vouch.accounts.SignIns;
import app.vouch.kernel.Viewer;
import app.vouch.web.See;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** From a sign-in that succeeded into an HTTP session: a new id for it, a new token for its forms. */
@Component
class Entrance {

    /** In the session while its holder has to set a password before anything else. */
    static final String MUST_CHANGE_PASSWORD = "vouch.must-change-password";

    private final SecurityContextRepository contexts;
    private final CsrfAuthenticationStrategy newFormToken;
    private final ChangeSessionIdAuthenticationStrategy newSessionId = new ChangeSessionIdAuthenticationStrategy();
    private final RequestCache requests;

    Entrance(SecurityContextRepository contexts, CsrfTokenRepository tokens, RequestCache requests) {
        this.contexts = contexts;
        this.newFormToken = new CsrfAuthenticationStrategy(tokens);
        this.requests = requests;
    }

    ModelAndView enter(SignIns.Answer answer, HttpServletRequest request, HttpServletResponse response) {
        Viewer viewer = Objects.requireNonNull(answer.viewer());
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate(); // nothing of whoever was signed in here before
        }
        HttpSession session = request.getSession(true);
        var authentication = CurrentViewer.authenticationOf(viewer);
        newSessionId.onAuthentication(authentication, request, response);
        newFormToken.onAuthentication(authentication, request, response);
        session.setAttribute(Device.ATTRIBUTE, Device.of(request));
        if (answer.mustChangePassword()) {
            session.setAttribute(MUST_CHANGE_PASSWORD, true);
        }
        save(viewer, request, response);
        return See.other(destination(request, response));
    }

    /** Who this session is from now on. */
    void save(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentViewer.authenticationOf(viewer));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The page first asked for, as a path of ours whatever the cookie says; else the desk. */
    private String destination(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        if (saved == null) {
            return "/";
        }
        try {
            URI asked = URI.create(saved.getRedirectUrl());
            String path = asked.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/login")) {
                return "/";
            }
            return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
        } catch (IllegalArgumentException spoilt) {
            return "/";
        }
    }
}
