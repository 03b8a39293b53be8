package app.vouch.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param submission of the form, so that a form sent twice adds one person; null where it came from no form */
public record AddPerson(PersonDetails details, @Nullable UUID submission) {}
