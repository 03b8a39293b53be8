package app.vouch.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read something confidential about somebody else. Published by the finder, so within its transaction, which
 * therefore must not be read-only.
 *
 * @param auditKind such as {@code advocacy.action.read}
 */
public record ConfidentialRead(
        String auditKind, UUID recordId, @Nullable PersonId subject) implements Auditable {}
