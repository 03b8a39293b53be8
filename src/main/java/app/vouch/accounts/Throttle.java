package app.vouch.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Back-off: from an account's fifth failure on, and from a network address's fiftieth, since a whole office may share
 * one, one waits 1 s, 2 s, 4 s … up to 15 minutes.
 * An attempt is counted before the password is looked at, so that many at once, on several nodes, do not slip through;
 * one that comes too early is not counted, so waiting always ends.
 */
@Component
class Throttle {

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @return until when to wait; null where it may go on
     */
    @Transactional
    public @Nullable Instant admit(String email, String address) {
        Instant now = clock.instant();
        List<String> keys = keys(email, address);
        Instant wait = waitFor(keys, now);
        if (wait != null) {
            return wait;
        }
        if (count(account(email), FREE_FOR_ACCOUNT, now) && count(address(address), FREE_FOR_ADDRESS, now)) {
            return null;
        }
        // Somebody else's attempt came between.
        Instant other = waitFor(keys, now);
        return other == null ? now.plusSeconds(1) : other;
    }

    /** It was the right password: the account starts afresh, and what it failed does not stay with the address. */
    @Transactional
    public void succeeded(String email, String address) {
        int failed = jdbc.sql("select failures from sign_in_attempt where key = :key for update")
                .param("key", account(email))
                .query(Integer.class)
                .optional()
                .orElse(1);
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", account(email))
                .update();
        jdbc.sql("""
                        update sign_in_attempt set failures = greatest(failures - :failed, 0), blocked_until = :now
                        where key = :key
                        """)
                .param("failed", failed)
                .param("now", Timestamp.from(clock.instant()))
                .param("key", address(address))
                .update();
        jdbc.sql("delete from sign_in_attempt where last_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** Nobody looked at the password after all: the attempt does not count. */
    @Transactional
    public void notTried(String email, String address) {
        jdbc.sql("update sign_in_attempt set failures = failures - 1, blocked_until = last_at where key in (:keys)")
                .param("keys", keys(email, address))
                .update();
    }

    private @Nullable Instant waitFor(List<String> keys, Instant now) {
        Timestamp until = jdbc.sql("select max(blocked_until) from sign_in_attempt where key in (:keys)")
                .param("keys", keys)
                .query((row, at) -> row.getTimestamp(1))
                .list()
                .get(0);
        return until == null || !until.toInstant().isAfter(now) ? null : until.toInstant();
    }

    private boolean count(String key, int free, Instant now) {
        return jdbc.sql("""
                        insert into sign_in_attempt as a (key, failures, last_at, blocked_until)
                        values (:key, 1, :now, :now)
                        on conflict (key) do update set
                            failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                            last_at = :now,
                            blocked_until = case
                                when a.last_at < :forgotten or a.failures + 1 < :free then cast(:now as timestamptz)
                                else cast(:now as timestamptz) + make_interval(secs =>
                                    least(:longest, power(2, least(a.failures + 1 - :free, 20)))) end
                        where a.blocked_until <= :now
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                        .param("free", free)
                        .param("longest", LONGEST.toSeconds())
                        .update()
                == 1;
    }

    private static List<String> keys(String email, String address) {
        return List.of(account(email), address(address));
    }

    private static String account(String email) {
        return hash("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return hash("address " + address);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
