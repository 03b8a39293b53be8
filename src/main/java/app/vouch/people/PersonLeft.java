package app.vouch.people;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.UUID;

/** Somebody works here no longer. */
public record PersonLeft(PersonId person) implements Auditable {

    @Override
    public String auditKind() {
        return "people.person.left";
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
