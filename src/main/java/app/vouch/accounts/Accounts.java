package app.vouch.accounts;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in, and as what. Every change of role, status or password ends the account's HTTP sessions with it. */
@Service
public class Accounts {

    /** Granted by hand; EMPLOYEE only ever follows from the directory. */
    public static final Set<Role> GRANTABLE =
            Set.copyOf(EnumSet.of(Role.LEADER, Role.HR, Role.HR_CONFIDENTIAL, Role.ADMIN, Role.AUDITOR));

    /** These take effect only when a second administrator consents. */
    public static final Set<Role> NEEDS_CONSENT =
            Set.copyOf(EnumSet.of(Role.HR_CONFIDENTIAL, Role.ADMIN, Role.AUDITOR));

    /** Whoever has one of these reads what people wrote or did, so no administrator types a way in for them. */
    private static final Set<Role> READS_PEOPLE = Set.copyOf(EnumSet.of(Role.HR, Role.HR_CONFIDENTIAL, Role.AUDITOR));

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    private final AccountRepository accounts;
    private final Grants grants;
    private final Holders holders;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LiveSessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Grants grants,
            Holders holders,
            Passwords passwords,
            PasswordRules rules,
            LiveSessions sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.holders = holders;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AccountRefused where the address is taken or none, or the password will not do */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public AccountId create(Viewer viewer, CreateAccount command) {
        String email = email(command.email());
        waitForTheSameAddress(email);
        refuseIf(accounts.existsByEmail(email), "email-taken", "email");
        Holder holder = holder(email, command.name());
        rules.check(command.password(), email, holder.name(), "password");
        Account account = Account.create(email, holder.name(), holder.initials(), holder.person(), clock.instant());
        account.typePassword(passwords.hash(command.password()), command.mustChange(), grants.hand(viewer.account()));
        accounts.save(account);
        tell("accounts.account.created", account);
        return account.id();
    }

    /**
     * Grants a role, or asks for one that takes a second person's consent.
     *
     * @return whether it is already granted
     * @throws AccountRefused on one's own account, and where the role cannot be
     */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public boolean grant(Viewer viewer, AccountId id, Role role) {
        Account account = another(viewer, id);
        refuseIf(!GRANTABLE.contains(role), "role", "role");
        refuseIf(account.has(role), "role-had", "role");
        refuseIf(role == Role.LEADER && account.person() == null, "role-person", "role");
        if (takesTwo(account, role) && !grants.mayStandAlone(viewer, role)) {
            grants.ask(viewer, account, role);
            tell("accounts.role.asked", account, role.name());
            return false;
        }
        take(account, role);
        return true;
    }

    /**
     * A second administrator agrees to a role that another asked for.
     *
     * @throws AccountRefused where one of the two accounts may be in the other's hand
     */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void consent(Viewer viewer, AccountId id, Role role) {
        Account account = another(viewer, id);
        Grants.Asked asked = grants.pending(account, role).orElseThrow(NotFound::new);
        refuseIf(asked.by().equals(viewer.account()), "consent-own", null);
        refuseIf(grants.areOneHand(viewer.account(), asked), "consent-hand", null);
        grants.settle(account, role);
        tell("accounts.role.consented", account, role.name());
        take(account, role);
    }

    /** Takes back what was asked for, or declines it. */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void decline(Viewer viewer, AccountId id, Role role) {
        Account account = another(viewer, id);
        grants.settle(account, role);
        tell("accounts.role.declined", account, role.name());
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void revoke(Viewer viewer, AccountId id, Role role) {
        Account account = another(viewer, id);
        if (!account.has(role)) {
            throw new NotFound();
        }
        account.revoke(role);
        changed(account, "accounts.role.revoked", role.name());
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void disable(Viewer viewer, AccountId id) {
        Account account = another(viewer, id);
        if (!account.isDisabled()) {
            account.disable(clock.instant());
            changed(account, "accounts.account.disabled");
        }
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void enable(Viewer viewer, AccountId id) {
        Account account = another(viewer, id);
        if (account.isDisabled()) {
            account.enable();
            changed(account, "accounts.account.enabled");
        }
    }

    /**
     * A password for one sign-in, at which its holder sets another.
     *
     * @throws AccountRefused where it would open what administrators do not read
     */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void setPassword(Viewer viewer, AccountId id, String password) {
        Account account = another(viewer, id);
        refuseIf(READS_PEOPLE.stream().anyMatch(account::has), "password-people", "password");
        rules.check(password, account.email(), account.name(), "password");
        account.resetPassword(passwords.hash(password), grants.hand(viewer.account()));
        changed(account, "accounts.password.set");
    }

    /** Ends all of an account's HTTP sessions; it may sign in again. */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void endSessions(Viewer viewer, AccountId id) {
        changed(another(viewer, id), "accounts.session.ended");
    }

    /** HR, too, where somebody else made the way in: else they would take the role away, get in and give it back. */
    private static boolean takesTwo(Account account, Role role) {
        return NEEDS_CONSENT.contains(role) || (role == Role.HR && account.wasReset());
    }

    /** Whether an administrator may type a password for an account with these roles. */
    static boolean mayTypePassword(Collection<Role> roles) {
        return roles.stream().noneMatch(READS_PEOPLE::contains);
    }

    private void take(Account account, Role role) {
        account.grant(role);
        if (account.person() == null && Holders.areAPersons(role)) {
            holders.of(account.email()).ifPresent(person -> {
                account.belongTo(person);
                tell("accounts.account.linked", account, "email");
            });
        }
        changed(account, "accounts.role.granted", role.name());
    }

    private Account another(Viewer viewer, AccountId id) {
        Account account = accounts.findById(id.value()).orElseThrow(NotFound::new);
        refuseIf(id.equals(viewer.account()), "own", null);
        return account;
    }

    private void changed(Account account, String kind, String... fields) {
        sessions.endAll(account.id());
        tell(kind, account, fields);
    }

    private void tell(String kind, Account account, String... fields) {
        events.publishEvent(new AccountEvent(kind, account.id(), account.person(), List.of(fields)));
    }

    /** Of two who make an account for one address at once, the second is told that there is one. */
    private void waitForTheSameAddress(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('account ' || :email, 0))")
                .param("email", email)
                .query((row, at) -> true)
                .list();
    }

    private Holder holder(String email, @Nullable String typedName) {
        return jdbc.sql("select id, display_name, initials, status from person where email = :email")
                .param("email", email)
                .query(Holder::of)
                .optional()
                .orElseGet(() -> official(typedName));
    }

    /** The address in its one spelling. */
    static String email(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        refuseIf(!EMAIL.matcher(email).matches() || email.length() > LONGEST_EMAIL, "email", "email");
        return email;
    }

    /** Somebody who is not in the directory. */
    static Holder official(@Nullable String typedName) {
        String name = typedName == null ? "" : typedName.strip();
        refuseIf(name.isEmpty() || name.length() > LONGEST_NAME, "name", "name");
        return Holder.named(name);
    }

    private static void refuseIf(boolean broken, String rule, @Nullable String field) {
        if (broken) {
            throw new AccountRefused(rule, field);
        }
    }
}
