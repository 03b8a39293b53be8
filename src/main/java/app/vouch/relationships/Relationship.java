package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A senior and a protégé: proposed, answered by both, active, ended. */
@Entity
class Relationship {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RelationshipKind kind;

    private UUID seniorId;
    private UUID protegeId;

    @Enumerated(EnumType.STRING)
    private RelationshipState state;

    private @Nullable String purpose;
    private int cadenceDays;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Answer seniorAnswer;

    private @Nullable Instant seniorAnsweredAt;

    @Enumerated(EnumType.STRING)
    private Answer protegeAnswer;

    private @Nullable Instant protegeAnsweredAt;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable LocalDate lastContactOn;
    private int levelsApart;
    private int place;
    private int places;
    private @Nullable UUID submissionId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Relationship() {}

    /** The proposing side, where it is one, has thereby accepted. */
    static Relationship proposed(ProposeRelationship command, Findings findings, UUID by, Instant at, int cadenceDays) {
        Relationship proposed = new Relationship();
        proposed.id = RelationshipId.next().value();
        proposed.kind = command.kind();
        proposed.seniorId = command.senior().value();
        proposed.protegeId = command.protege().value();
        proposed.state = RelationshipState.PROPOSED;
        proposed.purpose = command.purpose();
        proposed.cadenceDays = cadenceDays;
        proposed.proposedBy = by;
        proposed.proposedAt = at;
        proposed.seniorAnswer = Answer.PENDING;
        proposed.protegeAnswer = Answer.PENDING;
        if (by.equals(proposed.seniorId)) {
            proposed.seniorAnswer = Answer.ACCEPTED;
            proposed.seniorAnsweredAt = at;
        }
        proposed.levelsApart = findings.levelsApart();
        proposed.place = findings.place();
        proposed.places = findings.places();
        proposed.submissionId = command.submission();
        return proposed;
    }

    /** What the rules found on the day of the proposal, for the margin of its page. */
    record Findings(int levelsApart, int place, int places) {}

    RelationshipId id() {
        return new RelationshipId(id);
    }

    RelationshipState state() {
        return state;
    }

    PersonId senior() {
        return new PersonId(seniorId);
    }

    PersonId protege() {
        return new PersonId(protegeId);
    }

    boolean isParty(PersonId person) {
        return person.value().equals(seniorId) || person.value().equals(protegeId);
    }

    boolean isProposedBy(UUID actor) {
        return proposedBy.equals(actor);
    }

    /** The first day of it. Only of what has begun. */
    LocalDate startedOn() {
        return Objects.requireNonNull(startedOn, "it has not begun");
    }

    /** Whether that changed anything: a second yes of the same side does not. */
    boolean accept(PersonId side, Instant at, LocalDate today) {
        if (answerOf(side) == Answer.ACCEPTED && state.isLive()) {
            return false;
        }
        answer(side, Answer.ACCEPTED, at);
        if (seniorAnswer == Answer.ACCEPTED && protegeAnswer == Answer.ACCEPTED) {
            state = RelationshipState.ACTIVE;
            startedOn = today;
        }
        return true;
    }

    boolean decline(PersonId side, Instant at) {
        if (answerOf(side) == Answer.DECLINED) {
            return false;
        }
        answer(side, Answer.DECLINED, at);
        state = RelationshipState.DECLINED;
        return true;
    }

    void withdraw(EndReason reason) {
        requireState(RelationshipState.PROPOSED);
        state = RelationshipState.DECLINED;
        endReason = reason;
    }

    void end(EndReason reason, LocalDate today) {
        requireState(RelationshipState.ACTIVE);
        state = RelationshipState.ENDED;
        endReason = reason;
        // A clock may be set back; a relationship cannot end before it began.
        endedOn = today.isBefore(startedOn()) ? startedOn() : today;
    }

    /** They spoke; an older conversation told late changes nothing. */
    void noteContact(LocalDate on) {
        if (state == RelationshipState.ACTIVE
                && !on.isBefore(startedOn())
                && (lastContactOn == null || on.isAfter(lastContactOn))) {
            lastContactOn = on;
        }
    }

    private Answer answerOf(PersonId side) {
        return side.value().equals(seniorId) ? seniorAnswer : protegeAnswer;
    }

    private void answer(PersonId side, Answer answer, Instant at) {
        requireState(RelationshipState.PROPOSED);
        if (side.value().equals(seniorId)) {
            seniorAnswer = answer;
            seniorAnsweredAt = at;
        } else {
            protegeAnswer = answer;
            protegeAnsweredAt = at;
        }
    }

    private void requireState(RelationshipState required) {
        if (state != required) {
            throw new TooLate();
        }
    }
}
