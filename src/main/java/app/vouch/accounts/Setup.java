package app.vouch.accounts;

import app.vouch.kernel.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first account of an installation, and a further administrator's where none is left who could consent to what
 * another asks: whoever can read the log holds a link, good for a day and for one account. Nobody can be signed in
 * before, so the token stands in for a viewer.
 */
@Service
public class Setup {

    private static final Duration VALID = Duration.ofHours(24);
    private static final int ONE_AT_A_TIME = 0x766F7563;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Grants grants;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Setup(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            Grants grants,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.grants = grants;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the link is for. */
    public enum Need {
        FIRST_ACCOUNT,
        /** There were two administrators once, and now nobody could consent to what another asks. */
        SECOND_PERSON
    }

    /** Empty where an installation can do without. */
    @Transactional(readOnly = true)
    public Optional<Need> need() {
        if (accounts.count() == 0) {
            return Optional.of(Need.FIRST_ACCOUNT);
        }
        return grants.lackASecondPerson() ? Optional.of(Need.SECOND_PERSON) : Optional.empty();
    }

    /** A new token; empty where nobody needs one. */
    @Transactional
    Optional<String> token() {
        if (need().isEmpty()) {
            return Optional.empty();
        }
        String token = Tokens.next();
        jdbc.sql("insert into setup_token (hash, expires_at) values (:hash, :until)")
                .param("hash", Tokens.hash(token))
                .param("until", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return Optional.of(token);
    }

    /** Whether this token makes the first account. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return need().isPresent()
                && jdbc.sql("select count(*) from setup_token where hash = :hash and expires_at > :now")
                                .param("hash", Tokens.hash(token))
                                .param("now", Timestamp.from(clock.instant()))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Makes the administrator and spends every token.
     *
     * @return false where the token is not, or no longer, good
     * @throws AccountRefused where address, name or password will not do
     */
    @Transactional
    public boolean complete(String token, CreateAccount command) {
        jdbc.sql("select pg_advisory_xact_lock(:one)")
                .param("one", ONE_AT_A_TIME)
                .query((row, at) -> true)
                .list();
        if (!isOpen(token)) {
            return false;
        }
        String email = Accounts.email(command.email());
        if (accounts.existsByEmail(email)) {
            throw new AccountRefused("email-taken", "email");
        }
        Holder holder = Accounts.official(command.name());
        rules.check(command.password(), email, holder.name(), "password");
        Account account = Account.create(email, holder.name(), holder.initials(), null, clock.instant());
        account.keepPassword(passwords.hash(command.password()), false);
        account.grant(Role.ADMIN);
        accounts.save(account);
        jdbc.sql("delete from setup_token").update();
        events.publishEvent(
                new AccountEvent("accounts.account.set-up", account.id(), null, List.of(Role.ADMIN.name())));
        return true;
    }
}
