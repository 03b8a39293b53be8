package app.vouch.kernel;

import java.util.Collection;

/** An event that stands for many, so that the audit trail keeps them at once: told one by one they would cost more than what they tell of. */
public interface AuditableTogether {

    /** Each kept as if it had been published by itself, in this order. */
    Collection<? extends Auditable> each();
}
