package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import java.time.LocalDate;

/**
 * An active relationship, as far as other features' rights lean on it.
 *
 * @param senior the sponsor or mentor
 * @param since the day on which both had accepted
 */
public record Pairing(RelationshipId id, RelationshipKind kind, PersonId senior, PersonId protege, LocalDate since) {}
