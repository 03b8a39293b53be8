package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param senior the sponsor or mentor
 * @param purpose what it is for, up to 1,000 characters; read by both and by HR
 * @param cadenceDays how often they promise to speak, 1 to 366; null for the policy's default
 * @param overrideReason why a rule may be broken, in a sentence at least; counts for HR alone, and not for a pair one is part of
 * @param submission of the form, so that sending it twice proposes once
 */
public record ProposeRelationship(
        RelationshipKind kind,
        PersonId senior,
        PersonId protege,
        @Nullable String purpose,
        @Nullable Integer cadenceDays,
        @Nullable String overrideReason,
        @Nullable UUID submission) {

    public ProposeRelationship(RelationshipKind kind, PersonId senior, PersonId protege, @Nullable String purpose) {
        this(kind, senior, protege, purpose, null, null, null);
    }
}
