package app.vouch.accounts;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with the account they are signed in to. */
@Service
public class OwnAccount {

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LiveSessions sessions;
    private final ApplicationEventPublisher events;

    OwnAccount(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            LiveSessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Ends every other session of the account.
     *
     * @param session the id of the one that stays
     * @throws AccountRefused where the current password is wrong or the new one will not do
     */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public void changePassword(Viewer viewer, String current, String password, String session) {
        Account account = own(viewer);
        if (!passwords.matches(current, account.passwordHash())) {
            throw new AccountRefused("password-current", "current");
        }
        rules.check(password, account.email(), account.name(), "password");
        if (password.equals(current)) {
            throw new AccountRefused("password-same", "password");
        }
        account.setPassword(passwords.hash(password), false);
        sessions.endOthers(account.id(), session);
        tell("accounts.password.changed", account);
    }

    /**
     * @param theme {@code light}, {@code dark}, or null to follow the device
     * @return the viewer as they are from now on
     */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public Viewer choose(Viewer viewer, @Nullable String theme) {
        if (theme != null && !THEMES.contains(theme)) {
            throw new NotFound();
        }
        own(viewer).choose(theme);
        return new Viewer(viewer.account(), viewer.person(), viewer.name(), viewer.initials(), viewer.roles(), theme);
    }

    /** Leaves a line in the trail; the session itself is the caller's to end. */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public void signedOut(Viewer viewer) {
        events.publishEvent(
                new AccountEvent("accounts.session.signed-out", viewer.account(), viewer.person(), List.of()));
    }

    private Account own(Viewer viewer) {
        return accounts.findById(viewer.account().value()).orElseThrow(NotFound::new);
    }

    private void tell(String kind, Account account) {
        events.publishEvent(new AccountEvent(kind, account.id(), account.person(), List.of()));
    }
}
