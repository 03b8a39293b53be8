package app.vouch.relationships;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Two people spoke, or wrote down what was said; its subject is the protégé. */
public sealed interface CheckInEvent extends Auditable {

    CheckInId checkIn();

    PersonId protege();

    @Override
    default UUID recordId() {
        return checkIn().value();
    }

    @Override
    default PersonId subject() {
        return protege();
    }

    record CheckInRecorded(CheckInId checkIn, RelationshipId relationship, PersonId protege, LocalDate happenedOn)
            implements CheckInEvent {
        @Override
        public String auditKind() {
            return "relationships.checkin.recorded";
        }
    }

    /** @param fields which of the notes, never their text */
    record CheckInNoted(CheckInId checkIn, PersonId protege, List<String> fields) implements CheckInEvent {
        @Override
        public String auditKind() {
            return "relationships.checkin.noted";
        }
    }
}
