package app.vouch.kernel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that the audit trail keeps, in the transaction that published it: a change, or the reading of something
 * confidential. It says who, what kind, whose and why; never a note's text or a figure.
 */
public interface Auditable {

    /** What was done, as {@code feature.record.verb}: {@code advocacy.action.decided}. Text: message {@code audit.kind.} + this. */
    String auditKind();

    /** The record it was done to. */
    UUID recordId();

    /** Whose record it is; null where it is nobody's, such as a setting. */
    default @Nullable PersonId subject() {
        return null;
    }

    /** A reason that somebody gave for it and that is no secret, such as that of an override; else null. */
    default @Nullable String reason() {
        return null;
    }

    /** Names of the fields changed, never their contents. */
    default List<String> fields() {
        return List.of();
    }
}
