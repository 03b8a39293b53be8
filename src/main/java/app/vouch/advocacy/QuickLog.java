package app.vouch.advocacy;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.people.RefColumns;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form begins with, so that logging takes less time than the lift: whom one last stood up for, and where. */
@Service
public class QuickLog {

    private static final int RECENT = 6;
    private static final int ROOMS = 8;
    /** Own protégés to choose from at once; others are found by name. */
    private static final int OWN = 20;

    private static final int EVERYBODY = 200;

    private final ActionReads reads;

    QuickLog(ActionReads reads) {
        this.reads = reads;
    }

    /** Own protégés, whom one last stood up for first, then others one stood up for; at most six, or twenty own protégés. */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional(readOnly = true)
    public List<PersonRef> proteges(Viewer viewer) {
        return reads.statement(
                        "select known.own, known.place, " + RefColumns.of("known_as") + """
                        from (select protege_id, bool_or(own) as own, row_number() over (
                                  order by bool_or(own) desc, max(happened_on) desc nulls last, max(logged_at) desc nulls last,
                                           max(kind) desc nulls last, min(started_on), protege_id) as place
                              from (select r.protege_id, true as own, cast(null as date) as happened_on,
                                           cast(null as timestamptz) as logged_at, r.kind, r.started_on
                                    from relationship r where r.senior_id = :me and r.state = 'ACTIVE'
                                    union all
                                    select a.protege_id, false, a.happened_on, a.logged_at, null, null
                                    from advocacy_action a where a.sponsor_id = :me) acts
                              join person p on p.id = acts.protege_id and p.status <> 'LEFT'
                              group by protege_id) known
                        """
                                + RefColumns.join("known_as", "known.protege_id") + """
                        where known.place <= case when known.own then :own else :recent end order by known.place
                        """,
                        viewer)
                .param("own", OWN)
                .param("recent", RECENT)
                .query((row, at) -> RefColumns.require(row, "known_as"))
                .list();
    }

    /** Whom the viewer stood up for, by name; the last two hundred of them. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public List<PersonRef> everybody(Viewer viewer) {
        return reads
                .statement(
                        "select " + RefColumns.of("known_as") + """
                        from (select a.protege_id from advocacy_action a where a.sponsor_id = :me
                              group by a.protege_id order by max(a.happened_on) desc, max(a.logged_at) desc limit :most) known
                        """ + RefColumns.join("known_as", "known.protege_id"),
                        viewer)
                .param("most", EVERYBODY)
                .query((row, at) -> RefColumns.require(row, "known_as"))
                .list()
                .stream()
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
}
