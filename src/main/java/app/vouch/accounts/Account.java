package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who signs in. Roles here are those granted by hand; what follows from the person is worked out at sign-in. */
@Entity
class Account {

    @Id
    private UUID id;

    private String email;

    private @Nullable String passwordHash;

    private boolean mustChangePassword;

    private @Nullable UUID passwordSetBy;

    private boolean passwordReset;

    private boolean hasAdministered;

    private @Nullable UUID personId;

    private String name;

    private String initials;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private @Nullable String theme;

    private @Nullable Instant disabledAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Account() {}

    static Account create(String email, String name, String initials, @Nullable PersonId person, Instant now) {
        Account account = new Account();
        account.id = AccountId.next().value();
        account.email = email;
        account.name = name;
        account.initials = initials;
        account.personId = person == null ? null : person.value();
        account.createdAt = now;
        return account;
    }

    /** One that its holder alone has been near. */
    void keepPassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        passwordSetBy = null;
        passwordReset = false;
    }

    /** A first one that somebody else typed, who can act as its holder from then on. */
    void typePassword(String hash, boolean mustChange, AccountId hand) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        passwordSetBy = hand.value();
    }

    /** Another one that somebody else typed, for one sign-in. */
    void resetPassword(String hash, AccountId hand) {
        typePassword(hash, true, hand);
        passwordReset = true;
    }

    /** By whoever knew the one before: that may be who typed it, so it stays theirs. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    void grant(Role role) {
        Set<Role> more = EnumSet.noneOf(Role.class);
        more.addAll(roles);
        more.add(role);
        roles = more;
        hasAdministered |= role == Role.ADMIN;
    }

    void revoke(Role role) {
        Set<Role> fewer = EnumSet.noneOf(Role.class);
        fewer.addAll(roles);
        fewer.remove(role);
        roles = fewer;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    void choose(@Nullable String newTheme) {
        theme = newTheme;
    }

    /** Somebody came into the directory whose it is. */
    void belongTo(PersonId person) {
        personId = person.value();
    }

    AccountId id() {
        return new AccountId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether another password than the first was typed by somebody else, who may still know their way in. */
    boolean wasReset() {
        return passwordReset;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }
}
