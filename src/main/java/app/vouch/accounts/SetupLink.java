package app.vouch.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log where the first administrator begins; the sample organisation needs none. */
@Component
class SetupLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetupLink.class);

    private final Setup setup;
    private final boolean embedded;
    private final String baseUrl;

    SetupLink(
            Setup setup,
            @Value("${vouch.embedded:false}") boolean embedded,
            @Value("${vouch.base-url:}") String baseUrl) {
        this.setup = setup;
        this.embedded = embedded;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!embedded) {
            setup.token()
                    .ifPresent(token -> LOG.warn(
                            "Nobody has an account yet. Within 24 hours, open {}/setup?token={} to make the first.",
                            baseUrl,
                            token));
        }
    }
}
