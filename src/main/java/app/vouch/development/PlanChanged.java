package app.vouch.development;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * Something in a plan was written, moved, done, dropped, said or opened to a reader.
 *
 * @param auditKind {@code development.<record>.<verb>}
 * @param subject whose plan
 */
public record PlanChanged(String auditKind, UUID recordId, PersonId subject, List<String> fields) implements Auditable {

    public PlanChanged {
        fields = List.copyOf(fields);
    }

    PlanChanged(String auditKind, UUID recordId, PersonId subject) {
        this(auditKind, recordId, subject, List.of());
    }
}
