package app.vouch.advocacy;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.UUID;

/** A protégé sees an action that was shared otherwise, and said so. */
public record ActionContested(ActionId action, PersonId sponsor, PersonId protege) implements Auditable {

    @Override
    public String auditKind() {
        return "advocacy.action.contested";
    }

    @Override
    public UUID recordId() {
        return action.value();
    }

    @Override
    public PersonId subject() {
        return protege;
    }
}
