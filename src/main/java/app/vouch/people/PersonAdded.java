package app.vouch.people;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.UUID;

/** Somebody came into the directory. */
public record PersonAdded(PersonId person) implements Auditable {

    @Override
    public String auditKind() {
        return "people.person.added";
    }

    @Override
    public UUID recordId() {
        return person.value();
    }

    @Override
    public PersonId subject() {
        return person;
    }
}
