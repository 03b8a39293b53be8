package app.vouch.accounts;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done to an account, or with it.
 *
 * @param auditKind {@code accounts.<record>.<verb>}
 * @param fields what it concerned: names of fields, or of roles granted and taken
 */
public record AccountEvent(
        String auditKind, AccountId account, @Nullable PersonId subject, List<String> fields) implements Auditable {

    public AccountEvent {
        fields = List.copyOf(fields);
    }

    @Override
    public UUID recordId() {
        return account.value();
    }
}
