package app.vouch.people;

import app.vouch.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A person as HR reads them for writing. */
public record EditablePerson(
        PersonId id,
        long version,
        PersonDetails details,
        @Nullable PersonRef supervisor) {}
