package app.vouch.accounts.web;

import app.vouch.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** An address with tricks in it is one that does not exist, with the headers that every page has. */
@Component
class Firewall implements RequestRejectedHandler {

    private final ErrorPages pages;

    Firewall(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        response.setHeader("Content-Security-Policy", SecurityConfiguration.CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        pages.page("error/404", HttpStatus.NOT_FOUND, request, response);
    }
}
