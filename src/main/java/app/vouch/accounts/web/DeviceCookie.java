package app.vouch.accounts.web;

import app.vouch.accounts.SecureCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By what a device is known again on which somebody signed in; it opens nothing. */
@Component
class DeviceCookie {

    /** The longest that browsers keep one. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final SecureCookies secure;

    DeviceCookie(SecureCookies secure) {
        this.secure = secure;
    }

    /** Empty where there is none. */
    String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        return cookie == null ? "" : cookie.getValue();
    }

    void write(@Nullable String secret, HttpServletResponse response) {
        if (secret != null) {
            ResponseCookie cookie = ResponseCookie.from(name(), secret)
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .secure(secure.on())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private String name() {
        return secure.name("vouch-device");
    }
}
