package app.vouch.accounts;

import app.vouch.kernel.AuditableTogether;
import java.util.List;

/** What {@link AccountEvent} tells of one, of many at once. */
public record AccountEvents(List<AccountEvent> each) implements AuditableTogether {

    public AccountEvents {
        each = List.copyOf(each);
    }
}
