package app.vouch.relationships;

import app.vouch.kernel.Auditable;
import java.util.List;
import java.util.UUID;

/** HR changed figures of the rules. */
public record PolicyChanged(List<String> fields) implements Auditable {

    /** There is one policy; the trail wants an id of everything. */
    private static final UUID THE_POLICY = new UUID(0, 1);

    @Override
    public String auditKind() {
        return "relationships.policy.changed";
    }

    @Override
    public UUID recordId() {
        return THE_POLICY;
    }
}
