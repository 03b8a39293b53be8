package app.vouch.relationships;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.CheckInEvent.CheckInNoted;
import app.vouch.relationships.CheckInEvent.CheckInRecorded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations: that they happened, what both wrote for both, and each for themself. */
@Service
public class CheckIns {

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
            return before.get();
        }
        if (relationship.state() != RelationshipState.ACTIVE) {
            throw new TooLate();
        }
        refuseImpossibleDates(command, relationship.startedOn());
        CheckInId id = CheckInId.next();
        rows.insert(id, viewer.self(), relationship, command, clock.instant());
        if (isGiven(command.shared()) || isGiven(command.nextStep())) {
            rows.insertShared(id, viewer.self(), relationship, text(command.shared()), text(command.nextStep()));
        }
        if (isGiven(command.mine())) {
            rows.insertMine(id, viewer.self(), text(command.mine()));
        }
        relationship.noteContact(command.happenedOn());
        events.publishEvent(new CheckInRecorded(id, relationship.id(), relationship.protege(), command.happenedOn()));
        return id;
    }

    /** Newest first, all of the relationship; what its reader may know of each. @param party whether that is one of the two */
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
     * What the viewer wrote, for both and for themself, is now this. Also after the end: it stays their own.
     *
     * @param shared version null where there was none; an empty text takes it back
     * @throws OptimisticLockingFailureException where it was changed since, elsewhere
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public void rewrite(Viewer viewer, CheckInId id, Notes notes) {
        CheckInView before = mine(viewer, id);
        CheckInRows.Parties parties = rows.parties(id).orElseThrow(NotFound::new);
        List<String> fields = new ArrayList<>();
        if (rewriteShared(viewer.self(), before, notes, parties)) {
            fields.add("shared");
        }
        if (rewriteMine(viewer.self(), before, notes)) {
            fields.add("private");
        }
        if (!fields.isEmpty()) {
            events.publishEvent(new CheckInNoted(id, parties.protege(), fields));
        }
    }

    /** @param sharedVersion of what was read; null where there was nothing; so {@code mineVersion} */
    public record Notes(
            String shared,
            String nextStep,
            @Nullable Long sharedVersion,
            String mine,
            @Nullable Long mineVersion) {}

    private boolean rewriteShared(PersonId self, CheckInView before, Notes notes, CheckInRows.Parties parties) {
        CheckInView.SharedNote own = before.shared().stream()
                .filter(note -> note.author().equals(self))
                .findFirst()
                .orElse(null);
        requireVersion(notes.sharedVersion(), own == null ? null : own.version());
        if (own == null) {
            boolean given = isGiven(notes.shared()) || isGiven(notes.nextStep());
            if (given) {
                rows.insertShared(before.id(), self, parties, text(notes.shared()), text(notes.nextStep()));
            }
            return given;
        }
        if (own.body().equals(text(notes.shared())) && own.nextStep().equals(text(notes.nextStep()))) {
            return false;
        }
        require(rows.updateShared(before.id(), self, text(notes.shared()), text(notes.nextStep()), own.version()));
        return true;
    }

    private boolean rewriteMine(PersonId self, CheckInView before, Notes notes) {
        CheckInView.OwnNote own = before.mine();
        requireVersion(notes.mineVersion(), own == null ? null : own.version());
        if (own == null) {
            if (isGiven(notes.mine())) {
                rows.insertMine(before.id(), self, text(notes.mine()));
            }
            return isGiven(notes.mine());
        }
        if (own.body().equals(text(notes.mine()))) {
            return false;
        }
        require(rows.updateMine(before.id(), self, text(notes.mine()), own.version()));
        return true;
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
    }

    private static void requireVersion(@Nullable Long read, @Nullable Long saved) {
        require(Objects.equals(read, saved));
    }

    private static void require(boolean same) {
        if (!same) {
            throw new OptimisticLockingFailureException("the note was changed elsewhere");
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
