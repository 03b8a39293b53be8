package app.vouch.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The one line that whoever started Vouch waits for: where to go. */
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return; // no web server, as in most tests
        }
        String known = environment.getProperty("vouch.base-url");
        LOG.info("Vouch is ready: {}", StringUtils.hasText(known) ? known : "http://localhost:" + port);
    }
}
