package app.vouch.notifications;

import app.vouch.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail as rows of the transaction that has something to tell: where that is rolled back nobody hears of it, and where it
 * is not, the letter outlives every crash until it is sent.
 */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be sent at once. Called by other features' services, never by a page, inside their transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        post(letter, clock.instant());
    }

    /** @param notBefore the end of quiet hours, or now */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter, Instant notBefore) {
        Mailbox to = letter.to();
        jdbc.sql("""
                        insert into mail (id, kind, address, name, language, zone, path, secret, posted_at, next_at)
                        values (:id, :kind, :address, :name, :language, :zone, :path, :secret, :now, :next)
                        """)
                .param("id", Ids.next())
                .param("kind", letter.kind())
                .param("address", to.address())
                .param("name", to.name())
                .param("language", to.language().toLanguageTag())
                .param("zone", to.zone().getId())
                .param("path", letter.path())
                .param("secret", letter.secret())
                .param("now", Timestamp.from(clock.instant()))
                .param("next", Timestamp.from(notBefore))
                .update();
    }
}
