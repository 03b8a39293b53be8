package app.vouch.accounts;

import app.vouch.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one account.
 *
 * @param grantable roles that it neither has nor was asked for
 * @param pending asked for, waiting for a second administrator
 * @param sessions how many HTTP sessions it has now
 * @param failures failed sign-ins since the last that succeeded
 * @param mustChangePassword whether its password holds for one sign-in only
 * @param own whether it is the reader's, who then may change nothing here
 */
public record AccountView(
        AccountRow account,
        List<Role> grantable,
        List<PendingGrant> pending,
        long sessions,
        int failures,
        @Nullable Instant failedAt,
        @Nullable Instant disabledAt,
        Instant createdAt,
        boolean mustChangePassword,
        boolean own) {

    /** Whether an administrator may type a password for it; what it reads may be none of theirs. */
    public boolean passwordMayBeTyped() {
        return Accounts.mayTypePassword(account.roles());
    }
}
