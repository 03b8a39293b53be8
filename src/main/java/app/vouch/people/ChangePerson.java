package app.vouch.people;

import app.vouch.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** @param version that was read before writing; null, where the writer did not say, is taken by nobody */
public record ChangePerson(PersonId person, @Nullable Long version, PersonDetails details) {}
