package app.vouch.access;

import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.util.Set;

/** What an account may set out to do. Which rows it then meets is for the finders, by {@link Viewer}. */
public enum Permission {
    SIGNED_IN(Role.values()),
    /** The directory: everybody but administrators and auditors. */
    SEE_DIRECTORY(Role.EMPLOYEE, Role.LEADER, Role.HR),
    MANAGE_DIRECTORY(Role.HR),
    SEE_RELATIONSHIPS(Role.EMPLOYEE, Role.LEADER, Role.HR),
    PROPOSE_RELATIONSHIP(Role.LEADER, Role.HR),
    MANAGE_RELATIONSHIPS(Role.HR),
    SEE_ADVOCACY(Role.EMPLOYEE, Role.LEADER, Role.HR),
    LOG_ADVOCACY(Role.LEADER),
    OWN_PLAN(Role.EMPLOYEE),
    READ_PLANS(Role.EMPLOYEE, Role.LEADER, Role.HR),
    MANAGE_SETTINGS(Role.HR),
    MANAGE_ACCOUNTS(Role.ADMIN),
    READ_AUDIT(Role.AUDITOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean grantedTo(Viewer viewer) {
        return viewer.roles().stream().anyMatch(roles::contains);
    }
}
