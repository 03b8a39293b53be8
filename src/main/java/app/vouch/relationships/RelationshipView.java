package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import app.vouch.people.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as its parties and HR see it.
 *
 * @param proposedBy a person; an account's id where HR's has none
 * @param proposer by name; null where the directory has nobody for it
 * @param seniorAnsweredAt null until they answered, as for the protégé
 * @param startedOn null until both have accepted
 * @param cadenceDays how often they promised to speak
 * @param nextOn when they speak next, as the last check-in said; null for HR, who know only what happened
 * @param levelsApart on the day of the proposal, as are the two that follow
 * @param place the how-manieth of the senior's protégés this one was
 * @param places of how many the senior may have
 * @param onLeave whether one of the two is: then nobody is quiet
 * @param terms the rules' figures as they are today
 */
public record RelationshipView(
        RelationshipId id,
        RelationshipKind kind,
        RelationshipState state,
        PersonId senior,
        PersonId protege,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable String proposer,
        Answer seniorAnswer,
        @Nullable Instant seniorAnsweredAt,
        Answer protegeAnswer,
        @Nullable Instant protegeAnsweredAt,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        @Nullable LocalDate lastContactOn,
        int cadenceDays,
        @Nullable String purpose,
        @Nullable LocalDate nextOn,
        int levelsApart,
        int place,
        int places,
        boolean onLeave,
        Terms terms,
        PersonRef seniorRef,
        PersonRef protegeRef) {

    public boolean isActive() {
        return state == RelationshipState.ACTIVE;
    }

    public boolean isProposed() {
        return state == RelationshipState.PROPOSED;
    }

    public boolean isSponsorship() {
        return kind == RelationshipKind.SPONSORSHIP;
    }

    public boolean isParty(@Nullable PersonId person) {
        return senior.equals(person) || protege.equals(person);
    }

    /** The side across from this one. */
    public PersonId other(PersonId side) {
        return senior.equals(side) ? protege : senior;
    }

    /** Whether this person has still to say yes or no. */
    public boolean waitsFor(@Nullable PersonId person) {
        return isProposed()
                && (senior.equals(person) && seniorAnswer == Answer.PENDING
                        || protege.equals(person) && protegeAnswer == Answer.PENDING);
    }

    /** Whether the senior proposed themself; else HR did. */
    public boolean isProposedBySenior() {
        return senior.value().equals(proposedBy);
    }

    public LocalDate proposedOn() {
        return proposedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Since when nobody has spoken; null before it began. */
    public @Nullable LocalDate silentSince() {
        return lastContactOn != null ? lastContactOn : startedOn;
    }

    /** Calendar days since they last spoke, or began; 0 before. */
    public long silentDays(LocalDate today) {
        LocalDate since = silentSince();
        return since == null ? 0 : ChronoUnit.DAYS.between(since, today);
    }

    /** None but of active ones, and never while one of the two is on leave. */
    public Silence silence(LocalDate today) {
        return isActive() && !onLeave ? terms.silence(silentDays(today), cadenceDays) : Silence.NONE;
    }

    RelationshipView withoutNext() {
        return new RelationshipView(
                id,
                kind,
                state,
                senior,
                protege,
                proposedBy,
                proposedAt,
                proposer,
                seniorAnswer,
                seniorAnsweredAt,
                protegeAnswer,
                protegeAnsweredAt,
                startedOn,
                endedOn,
                endReason,
                lastContactOn,
                cadenceDays,
                purpose,
                null,
                levelsApart,
                place,
                places,
                onLeave,
                terms,
                seniorRef,
                protegeRef);
    }
}
