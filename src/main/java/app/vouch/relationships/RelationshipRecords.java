package app.vouch.relationships;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Relationships to look at: one's own, and HR's lists of the others. */
@Service
public class RelationshipRecords {

    static final int PAGE = 25;

    /** More than anybody has in a working life, and a bound all the same. */
    private static final int OWN = 200;

    private final RelationshipReads reads;
    private final ApplicationEventPublisher events;

    RelationshipRecords(RelationshipReads reads, ApplicationEventPublisher events) {
        this.reads = reads;
        this.events = events;
    }

    /** What the viewer is a party of, live ones first; empty for an account without a person. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<RelationshipView> own(Viewer viewer) {
        return viewer.person() == null ? List.of() : reads.of(viewer.person(), OWN);
    }

    /**
     * For its parties and HR; HR's reading is kept in the trail.
     *
     * @throws NotFound for everybody else, as for one that does not exist
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public RelationshipView show(Viewer viewer, RelationshipId id) {
        RelationshipView view = reads.find(id).orElseThrow(NotFound::new);
        if (view.isParty(viewer.person())) {
            return view;
        }
        if (!isHrFor(viewer, view)) {
            throw new NotFound();
        }
        events.publishEvent(new ConfidentialRead("relationships.relationship.read", id.value(), view.protege()));
        return view.withoutNext();
    }

    /** Rules that HR broke for it; for whoever may see it. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<BrokenRule> brokenRules(Viewer viewer, RelationshipId id) {
        return reads.brokenRules(id);
    }

    /** What the viewer wrote when they said no. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public Optional<String> declineNote(Viewer viewer, RelationshipId id) {
        return reads.declineNote(id, viewer.actor());
    }

    /**
     * Everybody's but the viewer's own, the newest proposal first, or the longest silence.
     *
     * @param cursor keys: what it is sorted by, and id
     */
    @Allow(Permission.MANAGE_RELATIONSHIPS)
    @Transactional
    public Slice<RelationshipView> all(
            Viewer viewer, RelationshipFilter filter, Policy policy, @Nullable Cursor cursor) {
        Cursor from = sound(cursor, filter);
        List<RelationshipView> rows = reads.page(me(viewer), filter, policy, from, PAGE + 1);
        events.publishEvent(new ConfidentialRead("relationships.list.read", viewer.actor(), null));
        return Slice.of(rows, PAGE, from, row -> keys(row, filter)).map(RelationshipView::withoutNext);
    }

    /** Those of somebody that the viewer may see, live ones first. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<RelationshipView> about(Viewer viewer, PersonId person) {
        if (viewer.isPerson(person)) {
            return reads.of(person, OWN);
        }
        if (viewer.is(Role.HR)) {
            return reads.of(person, PAGE).stream()
                    .map(view -> view.isParty(viewer.person()) ? view : view.withoutNext())
                    .toList();
        }
        return viewer.person() == null ? List.of() : reads.ofPair(viewer.person(), person);
    }

    /** Those of this senior and this protégé, of any state, the newest first; for the two and HR. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<RelationshipView> ofPair(Viewer viewer, PersonId senior, PersonId protege) {
        boolean party = viewer.isPerson(senior) || viewer.isPerson(protege);
        if (!party && !viewer.is(Role.HR)) {
            return List.of();
        }
        return reads.ofPair(senior, protege).stream()
                .filter(view -> view.senior().equals(senior))
                .toList();
    }

    /** Live sponsorships of these protégés, the longest first, without what the viewer is a party of. */
    @Allow(Permission.MANAGE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<RelationshipView> sponsorshipsOf(Viewer viewer, Collection<PersonId> proteges) {
        return reads.sponsorshipsOf(me(viewer), proteges).stream()
                .map(RelationshipView::withoutNext)
                .toList();
    }

    static PersonId me(Viewer viewer) {
        return new PersonId(viewer.actor());
    }

    private static boolean isHrFor(Viewer viewer, RelationshipView view) {
        return viewer.isHrFor(view.senior()) && viewer.isHrFor(view.protege());
    }

    private static List<String> keys(RelationshipView row, RelationshipFilter filter) {
        String key = filter.quiet()
                ? String.valueOf(row.silentSince())
                : row.proposedAt().toString();
        return List.of(key, row.id().toString());
    }

    /** A spoilt cursor is the list's beginning. */
    private static @Nullable Cursor sound(@Nullable Cursor cursor, RelationshipFilter filter) {
        if (cursor == null || cursor.keys().size() != 2) {
            return null;
        }
        try {
            RelationshipId.of(cursor.keys().get(1));
            if (filter.quiet()) {
                LocalDate.parse(cursor.keys().get(0));
            } else {
                Instant.parse(cursor.keys().get(0));
            }
            return cursor;
        } catch (NotFound | DateTimeException spoilt) {
            return null;
        }
    }
}
