package app.vouch.kernel;

/** What an account may be; rights add up, except on a record about oneself. */
public enum Role {
    /** Linked to an active person: own profile, plan, and what was shared. */
    EMPLOYEE,
    /** May be a sponsor or mentor; sees own protégés. */
    LEADER,
    HR,
    /** Besides HR: pay, replacement cost, retention risk. */
    HR_CONFIDENTIAL,
    /** Accounts and settings, no people content. */
    ADMIN,
    /** The audit trail, read only. */
    AUDITOR
}
