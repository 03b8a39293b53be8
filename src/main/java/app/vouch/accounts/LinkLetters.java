package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.notifications.Letter;
import app.vouch.notifications.Mailbox;
import app.vouch.notifications.Outbox;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a link and the letter that carries it, both or neither. A newer link ends the older ones. */
@Component
class LinkLetters {

    private static final Duration INVITED = Duration.ofDays(7);
    private static final Duration ASKED_FOR = Duration.ofHours(2);

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    LinkLetters(Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody else wants them to come in. */
    void invite(Account account) {
        post(account, "accounts.invitation", INVITED);
    }

    /** They asked for it themselves: a first password, or another after a forgotten one. */
    void answer(Account account) {
        if (account.passwordHash() == null) {
            post(account, "accounts.invitation", INVITED);
        } else {
            post(account, "accounts.reset", ASKED_FOR);
        }
    }

    void forget(AccountId account) {
        jdbc.sql("delete from password_link where account_id = :account or expires_at <= :now")
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void post(Account account, String kind, Duration valid) {
        Instant now = clock.instant();
        String token = Tokens.next();
        forget(account.id());
        jdbc.sql("""
                        insert into password_link (hash, account_id, made_at, expires_at)
                        values (:hash, :account, :now, :until)
                        """)
                .param("hash", Tokens.hash(token))
                .param("account", account.id().value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(valid)))
                .update();
        Mailbox to = new Mailbox(account.email(), account.name(), Locale.ENGLISH, ZoneOffset.UTC);
        outbox.post(new Letter(kind, to, "/welcome/", token));
    }
}
