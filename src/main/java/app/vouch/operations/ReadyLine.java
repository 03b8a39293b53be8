package app.vouch.operations;

import app.vouch.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line that whoever started Vouch waits for: where to go. */
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final BaseUrl baseUrl;

    ReadyLine(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String address = baseUrl.knownOrHere();
        if (address != null) { // else there is no web server, as in most tests
            LOG.info("Vouch is ready: {}", address);
        }
    }
}
