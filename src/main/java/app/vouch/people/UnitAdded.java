package app.vouch.people;

import app.vouch.kernel.Auditable;
import java.util.UUID;

/** The firm has a unit more. */
public record UnitAdded(UUID unit) implements Auditable {

    @Override
    public String auditKind() {
        return "people.unit.added";
    }

    @Override
    public UUID recordId() {
        return unit;
    }
}
