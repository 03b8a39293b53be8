package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import java.time.Instant;

/**
 * A role asked for that takes a second administrator.
 *
 * @param name whose account
 * @param askedBy who asked, by name
 * @param mayConsent whether the reader is such a second one: neither who asked nor whom it is for, nor in one hand with who
 *     asked
 */
public record PendingGrant(
        AccountId account, String name, Role role, String askedBy, Instant askedAt, boolean mayConsent) {}
