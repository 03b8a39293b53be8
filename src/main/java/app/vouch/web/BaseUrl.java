package app.vouch.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that people use: what an operator says, never what a request claims, whose host anybody can forge. */
@Component
public class BaseUrl {

    private final String said;
    private final boolean embedded;
    private final Environment environment;

    BaseUrl(
            @Value("${vouch.base-url:}") String said,
            @Value("${vouch.embedded:false}") boolean embedded,
            Environment environment) {
        String stripped = said.strip();
        this.said = stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
        this.embedded = embedded;
        this.environment = environment;
    }

    /** For links that travel, without a slash at its end; null where nobody has said it of a real installation. */
    public @Nullable String known() {
        return said.isEmpty() ? (embedded ? here() : null) : said;
    }

    /** For whoever reads this machine's log; null without a web server. */
    public @Nullable String knownOrHere() {
        return said.isEmpty() ? here() : said;
    }

    private @Nullable String here() {
        String port = environment.getProperty("local.server.port");
        return port == null ? null : "http://localhost:" + port;
    }
}
