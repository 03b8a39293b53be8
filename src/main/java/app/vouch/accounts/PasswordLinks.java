package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links by which somebody sets a password: of an invitation, or asked for at the sign-in page. Nobody is signed in who
 * uses one, so its secret stands in for a viewer.
 */
@Service
public class PasswordLinks {

    private static final int LONGEST_ADDRESS = 254;

    private static final String OPEN = """
            from password_link l join account a on a.id = l.account_id left join person p on p.id = a.person_id
            where l.hash = :hash and l.expires_at > :now and a.disabled_at is null
              and (p.id is null or p.status <> 'LEFT')
            """;

    private final AccountRepository accounts;
    private final LinkLetters letters;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final LiveSessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordLinks(
            AccountRepository accounts,
            LinkLetters letters,
            Passwords passwords,
            PasswordRules rules,
            Throttle throttle,
            LiveSessions sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.letters = letters;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Whose password a link sets.
     *
     * @param name how one speaks to them
     */
    public record Opening(String name, String email) {}

    /**
     * Somebody wants a link. The work is the same whoever that is, and whether anybody: a job answers a moment later.
     *
     * @param network the network address it comes from
     * @return until when to wait where it was asked too often; else null
     * @throws AccountRefused where this is no address
     */
    public @Nullable Instant ask(String typed, String network) {
        String address = Accounts.email(typed);
        // Keys of its own: who forgot a password must not make a whole office wait to sign in.
        Instant wait = throttle.admit("link to " + address, "link from " + network);
        if (wait == null) {
            transaction.executeWithoutResult(status -> jdbc.sql(
                            "insert into password_link_request (id, address, asked_at) values (:id, :address, :now)")
                    .param("id", Ids.next())
                    .param("address", address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                    .param("now", Timestamp.from(clock.instant()))
                    .update());
        }
        return wait;
    }

    /** Empty where the link is spent, too old, or its account may not be entered. */
    public Optional<Opening> opening(String token) {
        Optional<Opening> opening = transaction.execute(status -> jdbc.sql("select a.name, a.email " + OPEN)
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, at) -> new Opening(row.getString("name"), row.getString("email")))
                .optional());
        return opening == null ? Optional.empty() : opening;
    }

    /**
     * Sets the password, spends the account's links and ends its HTTP sessions.
     *
     * @param network the network address it comes from
     * @return false where the link is not, or no longer, good
     * @throws AccountRefused where the password will not do
     */
    public boolean use(String token, String password, String network) {
        Optional<Opening> opening = opening(token);
        if (opening.isEmpty()) {
            return false;
        }
        String email = opening.get().email();
        rules.check(password, email, opening.get().name(), "password");
        String hash = passwords.hash(password); // outside the transaction: it is costly on purpose
        boolean used = Boolean.TRUE.equals(transaction.execute(status -> spend(token, hash)));
        if (used) {
            throttle.succeeded(email.toLowerCase(Locale.ROOT), network);
        }
        return used;
    }

    private boolean spend(String token, String hash) {
        Optional<UUID> owner = jdbc.sql("select a.id " + OPEN + " for update of l")
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
        if (owner.isEmpty()) {
            return false;
        }
        Account account = accounts.findById(owner.get()).orElseThrow();
        account.keepPassword(hash, false);
        AccountId id = account.id();
        letters.forget(id);
        sessions.endAll(id);
        events.publishEvent(new AccountEvent("accounts.password.changed", id, account.person(), List.of("password")));
        return true;
    }
}
