package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Devices on which an account was signed in to before, by a secret in a cookie of which a hash is kept. Knowing one opens
 * nothing: it only keeps its holder from waiting for what others got wrong.
 */
@Component
class KnownDevices {

    /** How long a browser keeps a cookie at most. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final int EACH = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody signed in with this address there; the statement is the same where none has the address. */
    @Transactional(readOnly = true)
    public boolean knows(String email, String secret) {
        return jdbc.sql("""
                        select count(*) from known_device d join account a on a.id = d.account_id
                        where d.hash = :hash and a.email = :email and d.used_at > :since
                        """)
                        .param("hash", Tokens.hash(secret))
                        .param("email", email)
                        .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Keeps a device on which somebody has just signed in.
     *
     * @param before the secret it came with; empty for none
     * @return its secret from now on: one that was planted, or copied, is good until the next sign-in only
     */
    @Transactional
    public String remember(AccountId account, String before) {
        String secret = Tokens.next();
        Instant now = clock.instant();
        jdbc.sql("update known_device set hash = :new where hash = :old")
                .param("new", Tokens.hash(secret))
                .param("old", Tokens.hash(before))
                .update();
        jdbc.sql("""
                        insert into known_device (hash, account_id, used_at) values (:hash, :account, :now)
                        on conflict (hash, account_id) do update set used_at = :now
                        """)
                .param("hash", Tokens.hash(secret))
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        delete from known_device where account_id = :account and (used_at < :since or hash not in
                            (select hash from known_device where account_id = :account
                             order by used_at desc, hash limit :each))
                        """)
                .param("account", account.value())
                .param("since", Timestamp.from(now.minus(KEPT)))
                .param("each", EACH)
                .update();
        return secret;
    }
}
