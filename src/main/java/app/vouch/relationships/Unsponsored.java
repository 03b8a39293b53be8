package app.vouch.relationships;

import app.vouch.people.PersonRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is meant to have a sponsor and has none, with what is known of why.
 *
 * @param urgency the smaller, the sooner somebody should look: orders the list
 * @param formerSponsor of the last sponsorship that ended; null where there was none, as then {@code endedOn}
 * @param mentors how many talk with them
 * @param askedSponsor who a proposal waits for or with; null where none is open
 */
public record Unsponsored(
        PersonRef person,
        int urgency,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate inRoleSince,
        @Nullable PersonRef formerSponsor,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        int mentors,
        @Nullable PersonRef askedSponsor) {}
