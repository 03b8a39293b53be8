package app.vouch.advocacy;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Something became of an action: decided, deferred, withdrawn, its outcome told, edited. */
public record ActionChanged(ActionId action, PersonId sponsor, PersonId protege, ChangeKind kind, List<String> fields)
        implements Auditable {

    @Override
    public String auditKind() {
        return "advocacy.action." + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID recordId() {
        return action.value();
    }

    /** As for {@link ActionLogged}: the sponsor's. */
    @Override
    public PersonId subject() {
        return sponsor;
    }
}
