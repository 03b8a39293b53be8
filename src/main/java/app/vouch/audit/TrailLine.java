package app.vouch.audit;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param actor who acted, by name; null where nobody was signed in
 * @param roles in which they acted
 * @param subject whose record it was; null where it is nobody's
 * @param subjectName also of an official whose account it was; null where it was nobody's, or of somebody whom the
 *     directory has no more
 * @param reason that was given and is no secret; null for none
 * @param fields names of what changed
 * @param request id of the web request; null outside one
 */
public record TrailLine(
        long id,
        Instant at,
        @Nullable String actor,
        List<Role> roles,
        String kind,
        UUID record,
        @Nullable PersonId subject,
        @Nullable String subjectName,
        @Nullable String reason,
        List<String> fields,
        @Nullable String request) {}
