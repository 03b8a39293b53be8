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
import app.vouch.relationships.RelationshipReads.DeskPart;
import app.vouch.relationships.RelationshipReads.Placed;
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

    /** Relationships on a page of a list. */
    public static final int PAGE = 25;

    /** More than anybody has in a working life, and a bound all the same. */
    private static final int OWN = 200;

    /** On a desk, of each of its lists. */
    private static final int DESK = 12;

    /** Sponsorships beside a page of people; hardly anybody has a second. */
    private static final int BESIDE_A_PAGE = 100;

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

    /** The first of a list, and how many there are of it. */
    public record Few(List<RelationshipView> first, long inAll) {

        /** How many are not among the first. */
        public long more() {
            return inAll - first.size();
        }
    }

    /**
     * What the viewer's desk shows of their live relationships.
     *
     * @param asked proposals that wait for their answer, the oldest first
     * @param asSenior active ones, the longest silence first
     * @param asProtege active ones, sponsorships first
     * @param people for whom they speak or with whom they talk
     * @param sponsored how many of {@code asSenior} are sponsorships
     */
    public record OnDesk(Few asked, Few asSenior, Few asProtege, long people, long sponsored) {

        public boolean isEmpty() {
            return asked.inAll() + asSenior.inAll() + asProtege.inAll() == 0;
        }
    }

    /** Empty for an account without a person. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public OnDesk onDesk(Viewer viewer) {
        List<Placed> placed = viewer.person() == null ? List.of() : reads.onDesk(viewer.person(), DESK);
        return new OnDesk(
                few(placed, DeskPart.ASKED),
                few(placed, DeskPart.SENIOR),
                few(placed, DeskPart.PROTEGE),
                placed.isEmpty() ? 0 : placed.get(0).people(),
                placed.isEmpty() ? 0 : placed.get(0).sponsored());
    }

    private static Few few(List<Placed> placed, DeskPart part) {
        List<Placed> own = placed.stream().filter(one -> one.part() == part).toList();
        return new Few(
                own.stream().map(Placed::view).toList(),
                own.isEmpty() ? 0 : own.get(0).inPart());
    }

    /**
     * For its parties and HR; HR's reading is kept in the trail.
     *
     * @throws NotFound for everybody else, as for one that does not exist
     */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public RelationshipView show(Viewer viewer, RelationshipId id) {
        return seen(viewer, reads.find(id).orElseThrow(NotFound::new));
    }

    /**
     * A relationship with what belongs to it.
     *
     * @param all of this senior and this protégé, it among them, the newest proposal first
     * @param broken rules that HR broke for it
     */
    public record Told(RelationshipView view, List<RelationshipView> all, List<BrokenRule> broken) {}

    /** The same with what belongs to it. @throws NotFound as {@link #show} */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional
    public Told tell(Viewer viewer, RelationshipId id) {
        RelationshipReads.Pair pair = reads.pairOf(id);
        RelationshipView view = pair.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Told(seen(viewer, view), pair.all(), pair.broken());
    }

    private RelationshipView seen(Viewer viewer, RelationshipView view) {
        if (view.isParty(viewer.person())) {
            return view;
        }
        if (!isHrFor(viewer, view)) {
            throw new NotFound();
        }
        events.publishEvent(new ConfidentialRead(
                "relationships.relationship.read", view.id().value(), view.protege()));
        return view.withoutNext();
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

    /** Those of somebody that the viewer may see, live ones first; at most a page of them. */
    @Allow(Permission.SEE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<RelationshipView> about(Viewer viewer, PersonId person) {
        if (viewer.isPerson(person)) {
            return reads.of(person, PAGE);
        }
        if (viewer.is(Role.HR)) {
            return reads.of(person, PAGE).stream()
                    .map(view -> view.isParty(viewer.person()) ? view : view.withoutNext())
                    .toList();
        }
        return viewer.person() == null ? List.of() : reads.ofPair(viewer.person(), person, PAGE);
    }

    /** Live sponsorships of these protégés, the longest first, without what the viewer is a party of. */
    @Allow(Permission.MANAGE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public List<RelationshipView> sponsorshipsOf(Viewer viewer, Collection<PersonId> proteges) {
        return reads.sponsorshipsOf(me(viewer), proteges, BESIDE_A_PAGE).stream()
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
