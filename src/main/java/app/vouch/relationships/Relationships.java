package app.vouch.relationships;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.Relationship.Findings;
import app.vouch.relationships.RelationshipEvent.ProposalWithdrawn;
import app.vouch.relationships.RelationshipEvent.RelationshipAccepted;
import app.vouch.relationships.RelationshipEvent.RelationshipDeclined;
import app.vouch.relationships.RelationshipEvent.RelationshipEnded;
import app.vouch.relationships.RelationshipEvent.RelationshipProposed;
import app.vouch.relationships.RelationshipEvent.RuleOverridden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sponsorships and mentorships: who is proposed to whom, what both say, how it ends. */
@Service
public class Relationships {

    private final RelationshipRepository repository;
    private final Proposals proposals;
    private final RelationshipReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relationships(
            RelationshipRepository repository,
            Proposals proposals,
            RelationshipReads reads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.proposals = proposals;
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * HR proposes anybody but themselves, a leader only themself as the senior, who has thereby accepted.
     *
     * @throws ProposalRefused where a rule is broken and no reason that may count was given
     * @throws NotFound where one of the two does not exist
     */
    @Allow(Permission.PROPOSE_RELATIONSHIP)
    @Transactional
    public RelationshipId propose(Viewer viewer, ProposeRelationship command) {
        Optional<RelationshipId> before = proposals.lockAndFindSame(viewer, command);
        if (before.isPresent()) {
            return before.get();
        }
        Proposals.Judged judged = proposals.judge(viewer, command);
        judged.refuseUnlessOverridden(command.overrideReason());
        Findings findings = judged.findings();
        Relationship proposed = repository.saveAndFlush(
                Relationship.proposed(command, findings, viewer.actor(), clock.instant(), judged.cadenceDays(command)));
        events.publishEvent(
                new RelationshipProposed(proposed.id(), command.kind(), command.senior(), command.protege()));
        for (RuleOutcome broken : judged.broken()) {
            String why = String.valueOf(command.overrideReason()).strip();
            proposals.keepOverride(viewer, proposed, broken.rule(), why);
            events.publishEvent(new RuleOverridden(proposed.id(), command.protege(), broken.rule(), why));
        }
        return proposed.id();
    }

    /** The viewer's own side says yes; saying it twice changes nothing. @throws TooLate where it is no longer open */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void accept(Viewer viewer, RelationshipId id) {
        Relationship relationship = asParty(viewer, id);
        if (relationship.accept(viewer.self(), clock.instant(), today())) {
            boolean active = relationship.state() == RelationshipState.ACTIVE;
            events.publishEvent(new RelationshipAccepted(id, relationship.senior(), relationship.protege(), active));
        }
    }

    /**
     * The viewer's own side says no.
     *
     * @param reason nobody else ever reads it; up to 2,000 characters
     * @throws TooLate where it is no longer open
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void decline(Viewer viewer, RelationshipId id, @Nullable String reason) {
        Relationship relationship = asParty(viewer, id);
        if (relationship.decline(viewer.self(), clock.instant())) {
            proposals.keepDeclineNote(viewer, id, reason);
            events.publishEvent(new RelationshipDeclined(id, relationship.senior(), relationship.protege()));
        }
    }

    /** Whoever proposed it, or HR, takes it back before both have answered. @throws TooLate where they have */
    @Allow(Permission.PROPOSE_RELATIONSHIP)
    @Transactional
    public void withdraw(Viewer viewer, RelationshipId id) {
        Relationship relationship = visible(viewer, id);
        if (!isHrFor(viewer, relationship) && !relationship.isProposedBy(viewer.actor())) {
            throw new NotFound();
        }
        relationship.withdraw(EndReason.WITHDRAWN);
        events.publishEvent(new ProposalWithdrawn(id, relationship.protege(), EndReason.WITHDRAWN));
    }

    /** Either side or HR; nobody needs to agree. @throws TooLate where it is not active */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void end(Viewer viewer, RelationshipId id, EndReason reason) {
        if (!EndReason.choices().contains(reason)) {
            throw new IllegalArgumentException("no reason to end a relationship: " + reason);
        }
        Relationship relationship = visible(viewer, id);
        relationship.end(reason, today());
        events.publishEvent(new RelationshipEnded(id, relationship.senior(), relationship.protege(), reason));
    }

    /** The two were in touch outside a check-in; moves the last contact of their active relationships, never backwards. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void noteContact(PersonId senior, PersonId protege, LocalDate on) {
        repository
                .findActiveOfPair(senior.value(), protege.value())
                .forEach(relationship -> relationship.noteContact(on));
    }

    /** Of those that the caller may see, as are the two beneath: a party's own, HR's all. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Pairing> activeAsSenior(PersonId senior) {
        return reads.activeAsSenior(senior);
    }

    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Pairing> activeAsProtege(PersonId protege) {
        return reads.activeAsProtege(protege);
    }

    /** Where they have both kinds, the sponsorship. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Optional<Pairing> active(PersonId senior, PersonId protege) {
        return reads.activeAsSenior(senior).stream()
                .filter(pairing -> pairing.protege().equals(protege))
                .findFirst();
    }

    /** Somebody left the firm: what was active ends, what was open is taken back. Within the transaction that noticed. */
    void leave(PersonId leaver) {
        for (Relationship relationship : repository.findLiveOf(leaver.value())) {
            if (relationship.state() == RelationshipState.PROPOSED) {
                relationship.withdraw(EndReason.LEFT);
                events.publishEvent(new ProposalWithdrawn(relationship.id(), relationship.protege(), EndReason.LEFT));
            } else {
                relationship.end(EndReason.LEFT, today());
                events.publishEvent(new RelationshipEnded(
                        relationship.id(), relationship.senior(), relationship.protege(), EndReason.LEFT));
            }
        }
    }

    private Relationship asParty(Viewer viewer, RelationshipId id) {
        Relationship relationship = visible(viewer, id);
        if (!relationship.isParty(viewer.self())) {
            throw new NotFound();
        }
        return relationship;
    }

    private Relationship visible(Viewer viewer, RelationshipId id) {
        Relationship relationship = repository.findWithLockById(id.value()).orElseThrow(NotFound::new);
        boolean party = viewer.person() != null && relationship.isParty(viewer.person());
        if (!party && !isHrFor(viewer, relationship)) {
            throw new NotFound();
        }
        return relationship;
    }

    private static boolean isHrFor(Viewer viewer, Relationship relationship) {
        return viewer.isHrFor(relationship.senior()) && viewer.isHrFor(relationship.protege());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
