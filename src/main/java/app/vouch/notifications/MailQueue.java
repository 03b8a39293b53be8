package app.vouch.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox as the one who carries the mail sees it. Nobody who is signed in may read it, so each of its transactions
 * says that the postman acts. A mail is taken with its next attempt already planned: whoever dies while sending it
 * loses nothing, and two who send never take the same.
 */
@Component
class MailQueue {

    /** After which it is given up: with the waits between, two days. */
    static final int ATTEMPTS = 12;

    private static final int BATCH = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(8);
    private static final int FAULT_LENGTH = 300;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that are due, at most a batch, the longest waiting first. */
    List<WaitingMail> take() {
        Instant now = clock.instant();
        return asPostman(() -> {
            List<WaitingMail> due = jdbc.sql("""
                            select * from mail where state = 'WAITING' and next_at <= :now
                            order by next_at, id limit :batch for update skip locked
                            """)
                    .param("now", Timestamp.from(now))
                    .param("batch", BATCH)
                    .query(MailQueue::mail)
                    .list();
            due.forEach(mail -> jdbc.sql("update mail set attempts = :attempts, next_at = :next where id = :id")
                    .param("attempts", mail.attempts())
                    .param("next", Timestamp.from(now.plus(waitAfter(mail.attempts()))))
                    .param("id", mail.id())
                    .update());
            return due;
        });
    }

    /** Its secret is forgotten with it. */
    void sent(WaitingMail mail) {
        settle(mail, "update mail set state = 'SENT', settled_at = :now, secret = null, fault = null where id = :id");
    }

    void givenUp(WaitingMail mail) {
        settle(mail, "update mail set state = 'GIVEN_UP', settled_at = :now, secret = null where id = :id");
    }

    /** @param fault for the administrator's page */
    void failed(WaitingMail mail, String fault) {
        asPostman(() -> jdbc.sql("update mail set fault = :fault where id = :id")
                .param("fault", fault.length() > FAULT_LENGTH ? fault.substring(0, FAULT_LENGTH) : fault)
                .param("id", mail.id())
                .update());
    }

    private void settle(WaitingMail mail, String statement) {
        asPostman(() -> jdbc.sql(statement)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.id())
                .update());
    }

    private <T> T asPostman(Supplier<T> work) {
        T done = transaction.execute(status -> {
            jdbc.sql("select set_config('vouch.roles', ',POSTMAN,', true)")
                    .query(String.class)
                    .single();
            return work.get();
        });
        if (done == null) {
            throw new IllegalStateException("the postman came back with nothing");
        }
        return done;
    }

    static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static WaitingMail mail(ResultSet row, int at) throws SQLException {
        Mailbox to = new Mailbox(
                row.getString("address"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")));
        return new WaitingMail(
                row.getObject("id", UUID.class),
                new Letter(row.getString("kind"), to, row.getString("path"), row.getString("secret")),
                row.getInt("attempts") + 1);
    }
}
