package app.vouch.accounts;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
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
     * @throws AccountRefused where the current password is wrong, was wrong too often, or the new one will not do
     */
    @Allow(Permission.SIGNED_IN)
    public void change(Viewer viewer, String current, String password, String session) {
        Account account = own(viewer);
        String key = "password of " + viewer.account();
        if (throttle.admit(key, key) != null) {
            throw new AccountRefused("password-wait", "current");
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throw new AccountRefused("password-current", "current");
        }
        throttle.succeeded(key, key);
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

    private Account own(Viewer viewer) {
        return accounts.findById(viewer.account().value()).orElseThrow(NotFound::new);
    }
}
