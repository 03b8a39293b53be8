package app.vouch.advocacy;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.UUID;

/** Somebody stood up for somebody, or plans to. */
public record ActionLogged(ActionId action, PersonId sponsor, PersonId protege, ActionKind kind) implements Auditable {

    @Override
    public String auditKind() {
        return "advocacy.action.logged";
    }

    @Override
    public UUID recordId() {
        return action.value();
    }

    /** The sponsor's record: a protégé can ask who touched their records, and must not learn of this one that way. */
    @Override
    public PersonId subject() {
        return sponsor;
    }
}
