package app.vouch.accounts.web;

import app.vouch.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How the filter chain says no: whoever is not signed in is sent to do so; whoever lacks the right reads the page of an
 * address that does not exist; a form without its token is called too old, as it nearly always is.
 */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/login";

    private final ErrorPages pages;

    Denials(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn) {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setHeader("Location", SIGN_IN);
        response.setStatus(HttpServletResponse.SC_FOUND);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            pages.page("error/form", HttpStatus.FORBIDDEN, request, response);
        } else {
            pages.page("error/404", HttpStatus.NOT_FOUND, request, response);
        }
    }
}
