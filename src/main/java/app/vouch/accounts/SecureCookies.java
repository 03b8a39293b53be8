package app.vouch.accounts;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether cookies are bound to https and to this host alone: where the base address is https. */
@Component
public class SecureCookies {

    private final boolean on;

    SecureCookies(@Value("${vouch.base-url:}") String baseUrl) {
        on = baseUrl.strip().toLowerCase(Locale.ROOT).startsWith("https://");
    }

    public boolean on() {
        return on;
    }

    public String name(String plain) {
        return on ? "__Host-" + plain : plain;
    }
}
