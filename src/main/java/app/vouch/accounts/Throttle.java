package app.vouch.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Back-off: from an account's fifth failure on, and from a network address's fiftieth, since a whole office may share
 * one, one waits 1 s, 2 s, 4 s …, up to 2 minutes for the account and 30 seconds for the network: enough to keep guessing
 * slow (720 a day and account), too little to keep anybody out.
 * What comes from a device that the account was signed in to on before is counted by itself, so that others' guesses do
 * not make its holder wait, and neither do the neighbours'.
 * An attempt is counted before the password is looked at, so that many at once, on several nodes, do not slip through;
 * one that comes too early is not counted, so waiting always ends. All of it is the same for an address that nobody has.
 */
@Component
class Throttle {

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_NETWORK = 50;
    private static final Duration LONGEST_FOR_ACCOUNT = Duration.ofMinutes(2);
    private static final Duration LONGEST_FOR_NETWORK = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Under what an attempt is counted. @param free how many failures cost no waiting */
    private record Counter(String key, int free, Duration longest) {}

    /** Where an attempt comes from, as what it is counted under: its own counter first. */
    static final class Source {

        private final List<Counter> counters;

        private Source(Counter... counters) {
            this.counters = List.of(counters);
        }

        static Source of(String email, String network) {
            return new Source(
                    new Counter(key("account " + one(email)), FREE_FOR_ACCOUNT, LONGEST_FOR_ACCOUNT),
                    new Counter(key("address " + network), FREE_FOR_NETWORK, LONGEST_FOR_NETWORK));
        }

        /** @param secret of a device that this account is known on */
        static Source ofKnownDevice(String email, String secret) {
            return new Source(
                    new Counter(key("device " + secret + " " + one(email)), FREE_FOR_ACCOUNT, LONGEST_FOR_ACCOUNT));
        }

        private static String one(String email) {
            return email.strip().toLowerCase(Locale.ROOT);
        }

        private static String key(String text) {
            return Tokens.hash(text);
        }

        private List<String> keys() {
            return counters.stream().map(Counter::key).toList();
        }
    }

    /** As {@link #admit(Source)}, from anywhere. */
    @Transactional
    public @Nullable Instant admit(String email, String network) {
        return admit(Source.of(email, network));
    }

    /**
     * Counts an attempt.
     *
     * @return until when to wait; null where it may go on
     */
    @Transactional
    public @Nullable Instant admit(Source source) {
        Instant now = clock.instant();
        Instant wait = waitFor(source, now);
        if (wait != null) {
            return wait;
        }
        if (source.counters.stream().allMatch(counter -> count(counter, now))) {
            return null;
        }
        // Somebody else's attempt came between.
        Instant other = waitFor(source, now);
        return other == null ? now.plusSeconds(1) : other;
    }

    /** As {@link #succeeded(Source)}, from anywhere. */
    @Transactional
    public void succeeded(String email, String network) {
        succeeded(Source.of(email, network));
    }

    /** It was the right password: its own counter starts afresh, and what it failed does not stay with the network. */
    @Transactional
    public void succeeded(Source source) {
        String own = source.keys().get(0);
        int failed = jdbc.sql("select failures from sign_in_attempt where key = :key for update")
                .param("key", own)
                .query(Integer.class)
                .optional()
                .orElse(1);
        jdbc.sql("delete from sign_in_attempt where key = :key")
                .param("key", own)
                .update();
        jdbc.sql("""
                        update sign_in_attempt set failures = greatest(failures - :failed, 0), blocked_until = :now
                        where key in (:keys)
                        """)
                .param("failed", failed)
                .param("now", Timestamp.from(clock.instant()))
                .param("keys", source.keys())
                .update();
        jdbc.sql("delete from sign_in_attempt where last_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** Nobody looked at the password after all: the attempt does not count. */
    @Transactional
    public void notTried(Source source) {
        jdbc.sql("update sign_in_attempt set failures = failures - 1, blocked_until = last_at where key in (:keys)")
                .param("keys", source.keys())
                .update();
    }

    private @Nullable Instant waitFor(Source source, Instant now) {
        Timestamp until = jdbc.sql("select max(blocked_until) from sign_in_attempt where key in (:keys)")
                .param("keys", source.keys())
                .query((row, at) -> row.getTimestamp(1))
                .list()
                .get(0);
        return until == null || !until.toInstant().isAfter(now) ? null : until.toInstant();
    }

    private boolean count(Counter counter, Instant now) {
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
                        .param("key", counter.key())
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                        .param("free", counter.free())
                        .param("longest", counter.longest().toSeconds())
                        .update()
                == 1;
    }
}
