package app.vouch.advocacy;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import app.vouch.people.PersonStatus;
import app.vouch.relationships.Pairing;
import app.vouch.relationships.Relationships;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form begins with, so that logging takes less time than the lift: whom one last stood up for, and where. */
@Service
public class QuickLog {

    private static final int RECENT = 6;
    private static final int ROOMS = 8;

    private final ActionReads reads;
    private final Relationships relationships;
    private final People people;

    QuickLog(ActionReads reads, Relationships relationships, People people) {
        this.reads = reads;
        this.relationships = relationships;
        this.people = people;
    }

    /** Own protégés, whom one last stood up for first, then others one stood up for; at most six, or all own protégés. */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional(readOnly = true)
    public List<PersonRef> proteges(Viewer viewer) {
        PersonId self = viewer.self();
        Set<PersonId> own = relationships.activeAsSenior(self).stream()
                .map(Pairing::protege)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<PersonId> recent = recent(viewer);
        Set<PersonId> order = new LinkedHashSet<>();
        recent.stream().filter(own::contains).forEach(order::add);
        order.addAll(own);
        recent.stream().limit(Math.max(0, RECENT - order.size())).forEach(order::add);
        return refs(order);
    }

    /** Whom the viewer ever stood up for, by name. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public List<PersonRef> everybody(Viewer viewer) {
        return people.refs(recent(viewer)).values().stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    /** Where the viewer last stood up for somebody, newest first. */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional(readOnly = true)
    public List<String> rooms(Viewer viewer) {
        return reads.statement("""
                        select room from (
                            select a.room, a.happened_on, a.id from advocacy_action a where a.sponsor_id = :me
                            order by a.happened_on desc, a.id desc limit 100) a
                        group by room order by max(happened_on) desc, room limit :rooms
                        """, viewer)
                .param("rooms", ROOMS)
                .query(String.class)
                .list();
    }

    private List<PersonId> recent(Viewer viewer) {
        return reads.statement("""
                        select a.protege_id from advocacy_action a where a.sponsor_id = :me
                        group by a.protege_id order by max(a.happened_on) desc, max(a.logged_at) desc
                        """, viewer).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private List<PersonRef> refs(Collection<PersonId> ids) {
        Map<PersonId, PersonRef> refs = people.refs(ids);
        return Stream.of(ids)
                .flatMap(Collection::stream)
                .map(refs::get)
                .filter(Objects::nonNull)
                .filter(ref -> ref.status() != PersonStatus.LEFT)
                .toList();
    }
}
