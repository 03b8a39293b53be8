package app.vouch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Entrants;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
class LogTests {

    private static final String TYPED = "mistyped quiet heron";
    private static final String NEXT = "nine patient tortoises";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    /** Also at the level that somebody looking for a fault would turn on. */
    @Test
    void noPasswordIsLogged() throws Exception {
        List<Logger> talkative = List.of(logger("app.vouch"), logger("org.springframework.security"));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        for (Logger logger : talkative) {
            logger.setLevel(Level.TRACE);
            logger.setAdditive(false);
            logger.addAppender(log);
        }
        try {
            Entrants entrants = new Entrants(accounts, fixtures, mvc);
            String email = entrants.person("Ingrid", "Halvorsen", 6).email();
            entrants.attempt(email, TYPED);
            mvc.perform(post("/account/password")
                    .with(csrf())
                    .cookie(entrants.signIn(email))
                    .param("current", Entrants.PASSWORD)
                    .param("password", NEXT)
                    .param("repeated", NEXT));
        } finally {
            for (Logger logger : talkative) {
                logger.setLevel(null);
                logger.setAdditive(true);
                logger.detachAppender(log);
            }
        }
        assertThat(log.list).isNotEmpty().allSatisfy(event -> assertThat(event.getFormattedMessage())
                .doesNotContain(TYPED, Entrants.PASSWORD, NEXT));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
