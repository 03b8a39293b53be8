package app.vouch.accounts;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing one's own password. The costly hashes lie outside the transaction, so that they hold no connection. */
@Service
public class OwnPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final LiveSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnPassword(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            Throttle throttle,
            LiveSessions sessions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.sessions = sessions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Ends every other session of the account.
     *
     * @param session the id of the one that stays
     * @throws AccountRefused where the current password is wrong or the new one will not do
     * @throws TooSoon where the current one was wrong too often
     */
    @Allow(Permission.SIGNED_IN)
    public void change(Viewer viewer, String current, String password, String session) {
        Account account = own(viewer);
        prove(viewer, current, account);
        rules.check(password, account.email(), account.name(), "password");
        if (password.equals(current)) {
            throw new AccountRefused("password-same", "password");
        }
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            own(viewer).changePassword(hash);
            sessions.endOthers(viewer.account(), session);
            events.publishEvent(new AccountEvent(
                    "accounts.password.changed", viewer.account(), viewer.person(), List.of("password")));
        });
    }

    private void prove(Viewer viewer, String current, Account account) {
        String key = "password of " + viewer.account();
        Throttle.Source source = Throttle.Source.of(key, key);
        Instant wait = throttle.admit(source);
        if (wait != null) {
            throw new TooSoon(wait);
        }
        try {
            if (!passwords.matches(current, account.passwordHash())) {
                throw new AccountRefused("password-current", "current");
            }
        } catch (Passwords.Busy busy) {
            throttle.notTried(source);
            throw busy;
        }
        throttle.succeeded(source);
    }

    /** The current password was wrong several times; this one was not looked at. */
    public static class TooSoon extends AccountRefused {

        private final Instant notBefore;

        TooSoon(Instant notBefore) {
            super("password-wait", "current");
            this.notBefore = notBefore;
        }

        public Instant notBefore() {
            return notBefore;
        }
    }

    private Account own(Viewer viewer) {
        return accounts.findById(viewer.account().value()).orElseThrow(NotFound::new);
    }
}
