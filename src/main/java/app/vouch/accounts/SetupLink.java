package app.vouch.accounts;

import app.vouch.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says in the log where the first administrator begins, which the sample organisation needs not, and where another does
 * when two would have to decide and there is one.
 */
@Component
class SetupLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetupLink.class);

    private final Setup setup;
    private final boolean embedded;
    private final BaseUrl baseUrl;

    SetupLink(Setup setup, @Value("${vouch.embedded:false}") boolean embedded, BaseUrl baseUrl) {
        this.setup = setup;
        this.embedded = embedded;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Setup.Need need = setup.need().orElse(null);
        if (need == Setup.Need.FIRST_ACCOUNT && !embedded) {
            tell("Nobody has an account yet. Within 24 hours, open {}/setup?token={} to make the first.");
        } else if (need == Setup.Need.SECOND_PERSON) {
            tell("No two administrators are independent of each other, so nobody can consent to what the other asks. "
                    + "Whoever is to be the second opens {}/setup?token={} within 24 hours.");
        }
    }

    private void tell(String sentence) {
        String base = baseUrl.knownOrHere();
        if (base != null) { // else there is no web server, as in most tests
            setup.token().ifPresent(token -> LOG.warn(sentence, base, token));
        }
    }
}
