package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Tint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of accounts.
 *
 * @param roles granted by hand, in their order
 * @param inDirectory whether it is somebody's in the directory, from which further roles follow
 * @param signedInAt last; null for never
 */
public record AccountRow(
        AccountId id,
        String email,
        String name,
        String initials,
        List<Role> roles,
        boolean inDirectory,
        boolean disabled,
        @Nullable Instant signedInAt) {

    /** Which of the eight portrait tints. */
    public int tint() {
        return Tint.of(id.value());
    }
}
