package app.vouch.relationships;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to a relationship; its subject is the protégé, whose record it is. */
public sealed interface RelationshipEvent extends Auditable {

    RelationshipId relationship();

    PersonId protege();

    @Override
    default UUID recordId() {
        return relationship().value();
    }

    @Override
    default PersonId subject() {
        return protege();
    }

    record RelationshipProposed(RelationshipId relationship, RelationshipKind kind, PersonId senior, PersonId protege)
            implements RelationshipEvent {
        @Override
        public String auditKind() {
            return "relationships.relationship.proposed";
        }
    }

    /** HR broke a rule on purpose; the reason is kept with the relationship, and here. */
    record RuleOverridden(RelationshipId relationship, PersonId protege, Rule rule, String why)
            implements RelationshipEvent {
        @Override
        public String auditKind() {
            return "relationships.rule.overridden";
        }

        @Override
        public String reason() {
            return rule + ": " + why;
        }
    }

    /** One side said yes. @param active whether both have now */
    record RelationshipAccepted(RelationshipId relationship, PersonId senior, PersonId protege, boolean active)
            implements RelationshipEvent {
        @Override
        public String auditKind() {
            return active ? "relationships.relationship.begun" : "relationships.relationship.accepted";
        }
    }

    /** One side said no; why is theirs alone. */
    record RelationshipDeclined(RelationshipId relationship, PersonId senior, PersonId protege)
            implements RelationshipEvent {
        @Override
        public String auditKind() {
            return "relationships.relationship.declined";
        }
    }

    record ProposalWithdrawn(RelationshipId relationship, PersonId protege, EndReason why)
            implements RelationshipEvent {
        @Override
        public String auditKind() {
            return "relationships.relationship.withdrawn";
        }

        @Override
        public @Nullable String reason() {
            return why.name();
        }
    }

    record RelationshipEnded(RelationshipId relationship, PersonId senior, PersonId protege, EndReason why)
            implements RelationshipEvent {
        @Override
        public String auditKind() {
            return "relationships.relationship.ended";
        }

        @Override
        public @Nullable String reason() {
            return why.name();
        }
    }
}
