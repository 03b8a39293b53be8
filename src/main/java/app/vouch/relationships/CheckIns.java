package app.vouch.relationships;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.CheckInEvent.CheckInNoted;
import app.vouch.relationships.CheckInEvent.CheckInRecorded;
import app.vouch.relationships.CheckInView.FormerNote;
import app.vouch.relationships.CheckInView.OwnNote;
import app.vouch.relationships.CheckInView.SharedNote;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations: that they happened, what both wrote for both, and each for themself. */
@Service
public class CheckIns {

    private static final int YEARS_AHEAD = 10;

    private final RelationshipRepository relationships;
    private final CheckInRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIns(RelationshipRepository relationships, CheckInRows rows, ApplicationEventPublisher events, Clock clock) {
        this.relationships = relationships;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of an active relationship of one's own; moves its last contact.
     *
     * @throws CheckInRefused where a date cannot be
     * @throws TooLate where it is not active
     * @throws SentBefore where the form was sent before with something else in it
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public CheckInId record(Viewer viewer, RecordCheckIn command) {
        Relationship relationship = relationships
                .findWithLockById(command.relationship().value())
                .filter(found -> found.isParty(viewer.self()))
                .orElseThrow(NotFound::new);
        Optional<CheckInId> before = rows.same(viewer.self(), command.submission());
        if (before.isPresent()) {
            if (!says(mine(viewer, before.get()), viewer, command)) {
                throw new SentBefore(relationship.id().value());
            }
            return before.get();
        }
        if (relationship.state() != RelationshipState.ACTIVE) {
            throw new TooLate();
        }
        refuseImpossibleDates(command, relationship.startedOn());
        CheckInId id = CheckInId.next();
        rows.insert(id, viewer.self(), relationship, command, clock.instant());
        if (isGiven(command.shared()) || isGiven(command.nextStep())) {
            var parties = new CheckInRows.Parties(relationship.id(), relationship.senior(), relationship.protege());
            rows.saveShared(id, viewer.self(), parties, text(command.shared()), text(command.nextStep()), 0);
        }
        if (isGiven(command.mine())) {
            rows.saveMine(id, viewer.self(), text(command.mine()), 0);
        }
        relationship.noteContact(command.happenedOn());
        events.publishEvent(new CheckInRecorded(id, relationship.id(), relationship.protege(), command.happenedOn()));
        return id;
    }

    /** Newest first, the last 200 of the two; what its reader may know of each. */
    @Transactional(readOnly = true)
    @Allow(Permission.SEE_RELATIONSHIPS)
    public List<CheckInView> of(Viewer viewer, PersonId senior, PersonId protege) {
        boolean party = viewer.isPerson(senior) || viewer.isPerson(protege);
        if (!party && !(viewer.isHrFor(senior) && viewer.isHrFor(protege))) {
            return List.of();
        }
        return rows.ofPair(senior, protege, party);
    }

    /** One of the viewer's own. */
    @Transactional(readOnly = true)
    @Allow(Permission.SEE_RELATIONSHIPS)
    public CheckInView mine(Viewer viewer, CheckInId id) {
        return rows.find(viewer.self(), id).orElseThrow(NotFound::new);
    }

    /**
     * What the viewer wrote for both is now this; an empty text takes it back. What stood there before is kept, for
     * both to read. Only while the relationship lasts: after its end neither rewrites what the other was told.
     *
     * @param version that was read, 0 where there was nothing
     * @throws Stale where it was changed since, elsewhere
     * @throws TooLate where the relationship is not active
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void rewriteShared(
            Viewer viewer, CheckInId id, @Nullable String body, @Nullable String nextStep, @Nullable Long version) {
        CheckInRows.Parties parties = ownParties(viewer, id);
        // Locked, so that nobody ends it between this question and the new text.
        boolean lasting = relationships
                .findWithLockById(parties.relationship().value())
                .filter(found -> found.state() == RelationshipState.ACTIVE)
                .isPresent();
        if (!lasting) {
            throw new TooLate();
        }
        SharedNote own = mine(viewer, id).sharedBy(viewer.self());
        Stale.check(own.version(), version);
        if (own.body().equals(text(body)) && own.nextStep().equals(text(nextStep))) {
            return;
        }
        rows.keepFormer(id, viewer.self(), clock.instant());
        if (!rows.saveShared(id, viewer.self(), parties, text(body), text(nextStep), own.version())) {
            throw new Stale();
        }
        events.publishEvent(new CheckInNoted(id, parties.protege(), List.of("shared")));
    }

    /** What shared notes of one of the viewer's own said before they were rewritten, the latest first. */
    @Transactional(readOnly = true)
    @Allow(Permission.SEE_RELATIONSHIPS)
    public List<FormerNote> former(Viewer viewer, CheckInId id) {
        ownParties(viewer, id);
        return rows.former(id);
    }

    /**
     * What the viewer wrote for themself alone is now this; also after the end, as it is theirs.
     *
     * @throws Stale where it was changed since, elsewhere
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void rewriteMine(Viewer viewer, CheckInId id, @Nullable String body, @Nullable Long version) {
        CheckInRows.Parties parties = ownParties(viewer, id);
        OwnNote own = mine(viewer, id).mine();
        Stale.check(own.version(), version);
        if (own.body().equals(text(body))) {
            return;
        }
        if (!rows.saveMine(id, viewer.self(), text(body), own.version())) {
            throw new Stale();
        }
        events.publishEvent(new CheckInNoted(id, parties.protege(), List.of("private")));
    }

    private CheckInRows.Parties ownParties(Viewer viewer, CheckInId id) {
        return rows.parties(id)
                .filter(parties -> viewer.isPerson(parties.senior()) || viewer.isPerson(parties.protege()))
                .orElseThrow(NotFound::new);
    }

    private void refuseImpossibleDates(RecordCheckIn command, LocalDate startedOn) {
        if (command.happenedOn().isAfter(LocalDate.now(clock))) {
            throw new CheckInRefused(CheckInRefused.Fault.IN_THE_FUTURE);
        }
        if (command.happenedOn().isBefore(startedOn)) {
            throw new CheckInRefused(CheckInRefused.Fault.BEFORE_THE_BEGINNING);
        }
        if (command.nextOn() != null && !command.nextOn().isAfter(command.happenedOn())) {
            throw new CheckInRefused(CheckInRefused.Fault.NEXT_NOT_LATER);
        }
        if (command.nextOn() != null
                && command.nextOn().isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            throw new CheckInRefused(CheckInRefused.Fault.NEXT_TOO_FAR);
        }
    }

    private static boolean says(CheckInView first, Viewer viewer, RecordCheckIn command) {
        SharedNote shared = first.sharedBy(viewer.self());
        return first.relationship().equals(command.relationship())
                && first.happenedOn().equals(command.happenedOn())
                && first.manner() == command.manner()
                && Objects.equals(first.minutes(), command.minutes())
                && Objects.equals(first.nextOn(), command.nextOn())
                && shared.body().equals(text(command.shared()))
                && shared.nextStep().equals(text(command.nextStep()))
                && first.mine().body().equals(text(command.mine()));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
