package app.vouch.kernel;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks: the signed-in account as finders and policies see it. Kept in the HTTP session, so that a page needs no
 * statement to know its reader; a change of role, status or password ends that session instead of changing this.
 *
 * @param person the person of the account; null for most administrators and auditors
 * @param name as shown in the masthead
 * @param initials one or two letters for the portrait
 * @param theme {@code light}, {@code dark}, or null to follow the device
 */
public record Viewer(
        AccountId account,
        @Nullable PersonId person,
        String name,
        String initials,
        Set<Role> roles,
        @Nullable String theme)
        implements Serializable {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this record is about the viewer: then only the subject's own right counts. */
    public boolean isPerson(@Nullable PersonId other) {
        return person != null && person.equals(other);
    }

    /** HR's right on a record about somebody: none where it is about oneself. */
    public boolean isHrFor(@Nullable PersonId subject) {
        return is(Role.HR) && !isPerson(subject);
    }

    /** The viewer's person. @throws NotFound where the account has none */
    public PersonId self() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** Which of the eight portrait tints is the viewer's own. */
    public int tint() {
        return Tint.of(person != null ? person.value() : account.value());
    }

    /** The id that row-level security compares owners with; never a person's where there is none. */
    public UUID actor() {
        return person != null ? person.value() : account.value();
    }
}
