package app.vouch.people;

import app.vouch.kernel.Auditable;
import app.vouch.kernel.PersonId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The directory says something else about somebody; published besides {@link PersonLeft} where that is part of it.
 *
 * @param changed names of the columns of the directory file, such as {@code supervisor_id}
 */
public record PersonChanged(PersonId person, Set<String> changed) implements Auditable {

    public PersonChanged {
        changed = Set.copyOf(changed);
    }

    @Override
    public String auditKind() {
        return "people.person.changed";
    }

    @Override
    public UUID recordId() {
        return person.value();
    }

    @Override
    public PersonId subject() {
        return person;
    }

    @Override
    public List<String> fields() {
        return List.copyOf(new TreeSet<>(changed));
    }
}
