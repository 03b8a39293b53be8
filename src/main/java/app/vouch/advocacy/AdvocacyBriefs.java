package app.vouch.advocacy;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log in a few lines, for desks, a person's page and the way that two people went. */
@Service
public class AdvocacyBriefs {

    private static final String URGENT =
            "case when a.state = 'PLANNED' then a.happened_on else a.due_on end nulls last, a.id";

    private static final String HEAVIEST = """
            case a.stake when 'CAREER' then 0 when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end,
            a.happened_on desc, a.id desc
            """;

    private static final int FEW = 5;
    private static final int OVERDUE = 4;
    private static final int WAY = 200;
    /** Nobody reads more from a count than that there is much to do. */
    private static final int MANY = 1000;

    private final ActionReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvocacyBriefs(ActionReads reads, ApplicationEventPublisher events, Clock clock) {
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /** The viewer's own that wait for an answer or are still to be made, the most urgent first, those without a day last. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public List<ActionRow> openDecisions(Viewer viewer) {
        return reads.select(ActionReads.OWN + """
                         and (a.state in ('PLANNED', 'DEFERRED') or a.state = 'MADE' and a.outcome is null
                            and (a.act = 'PUT_FORWARD' or a.decision_expected_on is not null))
                        """, URGENT, FEW, viewer)
                .query(ActionReads::row)
                .list();
    }

    /**
     * What rides on the viewer's name, and how those that others decided went.
     *
     * @param heaviest what is staked most first, then the newest; a few of all that live
     */
    public record Staked(Map<ActionRow, Stake> heaviest, long live, long decided, long granted) {
        public long more() {
            return live - heaviest.size();
        }
    }

    /** The sponsor's alone. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public Staked staked(Viewer viewer) {
        Map<ActionRow, Stake> heaviest = new LinkedHashMap<>();
        AtomicReference<Staked> staked = new AtomicReference<>();
        reads.statement(
                        "select a.*, counts.*, " + ActionReads.NAMES + """
                         from (select count(*) filter (where a.outcome is null and a.state not in ('PLANNED', 'DECLINED', 'WITHDRAWN')) as live,
                                      count(*) filter (where a.act <> 'GAVE' and a.decided_on is not null) as decided,
                                      count(*) filter (where a.act <> 'GAVE' and a.state = 'GRANTED') as granted
                               from advocacy_action a where a.sponsor_id = :me) counts
                        left join (select * from (select s.stake,
                        """ + ActionReads.COLUMNS + """
                                    from advocacy_action a join advocacy_stake s on s.action_id = a.id and s.owner_id = :me
                                    where a.sponsor_id = :me and a.outcome is null and a.state not in ('PLANNED', 'DECLINED', 'WITHDRAWN')) a
                                   order by
                        """ + HEAVIEST
                                + " limit " + FEW + ") a on true " + ActionReads.JOINS + " order by " + HEAVIEST,
                        viewer)
                .query(row -> {
                    if (row.getString("stake") != null) {
                        heaviest.put(ActionReads.row(row, 0), Stake.valueOf(row.getString("stake")));
                    }
                    staked.set(
                            new Staked(heaviest, row.getLong("live"), row.getLong("decided"), row.getLong("granted")));
                });
        return Objects.requireNonNull(staked.get(), "what is counted makes one row at least");
    }

    /** The newest that were shared with the viewer about themself. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public List<ActionRow> spokenForMe(Viewer viewer) {
        return reads.select(ActionReads.SHARED, ActionReads.NEWEST, FEW, viewer)
                .query(ActionReads::row)
                .list();
    }

    /** @param count of all, up to 1,000; {@code first} holds those that are overdue the longest */
    public record Overdue(List<ActionRow> first, long count) {}

    /** Of those that HR may see. @throws NotFound for others */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public Overdue overdue(Viewer viewer) {
        if (!viewer.is(Role.HR)) {
            throw new NotFound();
        }
        String due = ActionReads.HR + " and a.due_on < :today";
        LocalDate today = LocalDate.now(clock);
        String counted =
                ", (select count(*) from (select from advocacy_action a where " + due + " limit :many) due) as in_all";
        List<ActionRow> first = new ArrayList<>();
        AtomicLong count = new AtomicLong();
        reads.statement(ActionReads.select(counted, due, "a.due_on, a.id", OVERDUE), viewer)
                .param("today", today)
                .param("many", MANY)
                .query(row -> {
                    first.add(ActionReads.row(row, 0));
                    count.set(row.getLong("in_all"));
                });
        AdvocacyReads.of(viewer, first).forEach(events::publishEvent);
        return new Overdue(first, count.get());
    }

    /** The viewer's newest for each of these people that was not withdrawn. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public Map<PersonId, ActionRow> last(Viewer viewer, Collection<PersonId> proteges) {
        Map<PersonId, ActionRow> last = new LinkedHashMap<>();
        if (proteges.isEmpty()) {
            return last;
        }
        reads.statement("select " + ActionReads.COLUMNS + ", " + ActionReads.NAMES + """
                        from unnest(cast(:proteges as uuid[])) p(id) cross join lateral (
                            select * from advocacy_action a
                            where a.sponsor_id = :me and a.protege_id = p.id and a.state not in ('PLANNED', 'WITHDRAWN')
                            order by a.happened_on desc, a.id desc limit 1) a
                        """ + ActionReads.JOINS, viewer)
                .param("proteges", proteges.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(ActionReads::row)
                .list()
                .forEach(row -> last.put(row.protege(), row));
        return last;
    }

    /** What this senior did for this protégé, as far as the viewer may see it, newest first. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public List<ActionRow> between(Viewer viewer, PersonId senior, PersonId protege) {
        return read(viewer, "a.sponsor_id = :senior and a.protege_id = :protege and ", WAY, senior, protege);
    }

    /** What was done for somebody, as far as the viewer may see it: a few of the newest. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public List<ActionRow> about(Viewer viewer, PersonId protege) {
        return read(viewer, "a.protege_id = :protege and ", FEW, null, protege);
    }

    private List<ActionRow> read(Viewer viewer, String where, int limit, @Nullable PersonId senior, PersonId protege) {
        var statement = reads.select(where + ActionReads.VISIBLE, ActionReads.NEWEST, limit, viewer)
                .param("protege", protege.value());
        List<ActionRow> rows = (senior == null ? statement : statement.param("senior", senior.value()))
                .query(ActionReads::row)
                .list();
        AdvocacyReads.of(viewer, rows).forEach(events::publishEvent);
        return rows;
    }
}
