package app.vouch.accounts.web;

import app.vouch.accounts.SecureCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Which page somebody was going to when asked to sign in, no fragment of one; in a cookie, not in the HTTP session, so
 * that a visitor who only looks leaves no row behind. Spring's own cannot bear the name that binds it to this host.
 */
@Component
class AskedPage implements RequestCache {

    private static final int LONGEST = 2_000;

    private final SecureCookies secure;

    AskedPage(SecureCookies secure) {
        this.secure = secure;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod()) || request.getHeader("HX-Request") != null) {
            return;
        }
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if (address.length() <= LONGEST) {
            byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
            set(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), Duration.ofSeconds(-1), response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, name());
        if (cookie == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie.getValue());
            return new SimpleSavedRequest(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException spoilt) {
            return null;
        }
    }

    /** No request is played again: whoever has signed in is sent to its address. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name()) != null) {
            set("-", Duration.ZERO, response);
        }
    }

    private void set(String value, Duration age, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure.on())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return secure.name("vouch-asked");
    }
}
