package app.vouch.relationships;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.RefColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is meant to have a sponsor and has none, and what else of the relationships needs HR; without HR's own. */
@Service
public class Coverage {

    static final int PAGE = 25;

    private static final String MEANT = """
            p.status = 'ACTIVE' and p.id <> :me
            and p.level_id in (select id from level where rank between :fromRank and :toRank)
            and (p.hired_on is null or p.hired_on <= :hiredBefore)
            """;

    private static final String SOME_UNITS = """
            and p.unit_id in (select u.id from unit u join relationship_policy_unit c on true join unit top on top.id = c.unit_id
                              where u.path = top.path or starts_with(u.path, top.path || '/'))
            """;

    private static final String NOBODY = """
            and not exists (select 1 from relationship s
                            where s.protege_id = p.id and s.kind = 'SPONSORSHIP' and s.state = 'ACTIVE')
            """;

    /** Days since their sponsor left them, which is the most urgent while it is new; who never had one comes after, by how long they wait. */
    private static final String URGENCY = """
            coalesce(:today - lost.ended_on, 1000000 - least(:today - coalesce(p.hired_on, :today), 900000))
            """;

    private static final String LOST = """
            left join (select protege_id, max(ended_on) as ended_on from relationship
                       where kind = 'SPONSORSHIP' and state = 'ENDED' group by protege_id) lost on lost.protege_id = p.id
            """;

    private final JdbcClient jdbc;
    private final RelationshipReads reads;
    private final Clock clock;

    Coverage(JdbcClient jdbc, RelationshipReads reads, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.clock = clock;
    }

    /** How many. @param meant to have a sponsor @param without one @param live relationships, of which {@code quiet} */
    public record Counts(long meant, long without, long waiting, long quiet, long live) {}

    /** The first few of each of HR's lists. */
    public record Overview(
            Counts counts, List<Unsponsored> without, List<RelationshipView> waiting, List<RelationshipView> quiet) {}

    @Allow(Permission.MANAGE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public Overview overview(Viewer viewer, Policy policy, int lines) {
        PersonId me = RelationshipRecords.me(viewer);
        return new Overview(
                counts(viewer, policy),
                rows(viewer, policy, null, lines),
                reads.waiting(me, lines),
                reads.page(me, RelationshipFilter.QUIET, policy, null, lines));
    }

    /** Who lost a sponsor first, the latest loss before others; then who has waited longest. @param cursor keys: urgency and id; null for the beginning */
    @Allow(Permission.MANAGE_RELATIONSHIPS)
    @Transactional(readOnly = true)
    public Slice<Unsponsored> without(Viewer viewer, Policy policy, @Nullable Cursor cursor) {
        Cursor from = isSound(cursor) ? cursor : null;
        return Slice.of(
                rows(viewer, policy, from, PAGE + 1),
                PAGE,
                from,
                row -> List.of(
                        Integer.toString(row.urgency()), row.person().id().toString()));
    }

    private Counts counts(Viewer viewer, Policy policy) {
        return jdbc.sql("""
                        select count(*) as meant, count(*) filter (where sponsor.protege_id is null) as without,
                               (select count(*) from relationship r where r.state = 'PROPOSED' and %1$s) as waiting,
                               (select count(*) from relationship r where %2$s and %1$s) as quiet,
                               (select count(*) from relationship r where r.state = 'ACTIVE' and %1$s) as live
                        from person p left join (select distinct protege_id from relationship
                                                 where kind = 'SPONSORSHIP' and state = 'ACTIVE') sponsor on sponsor.protege_id = p.id
                        where %3$s
                        """.formatted(RelationshipReads.NOT_OWN, RelationshipReads.QUIET, meant(policy)))
                .params(parameters(viewer, policy))
                .query((row, at) -> new Counts(
                        row.getLong("meant"),
                        row.getLong("without"),
                        row.getLong("waiting"),
                        row.getLong("quiet"),
                        row.getLong("live")))
                .single();
    }

    private List<Unsponsored> rows(Viewer viewer, Policy policy, @Nullable Cursor cursor, int limit) {
        boolean back = cursor != null && cursor.backwards();
        Map<String, Object> parameters = parameters(viewer, policy);
        parameters.put("limit", limit);
        String from = "";
        if (cursor != null) {
            from = "where (p.urgency, p.id) %s (:fromUrgency, cast(:fromId as uuid))".formatted(back ? "<" : ">");
            parameters.put("fromUrgency", Integer.valueOf(cursor.keys().get(0)));
            parameters.put("fromId", cursor.keys().get(1));
        }
        String order = back ? "p.urgency desc, p.id desc" : "p.urgency, p.id";
        return jdbc.sql("""
                        select p.urgency, p.hired_on, p.in_role_since, last.ended_on, last.end_reason,
                               %5$s, %6$s, %7$s,
                               (select count(*) from relationship m where m.protege_id = p.id
                                and m.kind = 'MENTORSHIP' and m.state = 'ACTIVE') as mentors
                        from (select p.* from (select p.*, %11$s as urgency from person p %12$s where %1$s %2$s) p
                              %3$s order by %4$s limit :limit) p
                        left join lateral (select r.senior_id, r.ended_on, r.end_reason from relationship r
                            where r.protege_id = p.id and r.kind = 'SPONSORSHIP' and r.state = 'ENDED'
                            order by r.ended_on desc limit 1) last on true
                        left join lateral (select r.senior_id from relationship r
                            where r.protege_id = p.id and r.kind = 'SPONSORSHIP' and r.state = 'PROPOSED'
                            order by r.proposed_at limit 1) asked on true
                        %8$s %9$s %10$s
                        order by %4$s
                        """.formatted(
                                meant(policy),
                                NOBODY,
                                from,
                                order,
                                RefColumns.of("lacking"),
                                RefColumns.of("former"),
                                RefColumns.of("hoped"),
                                RefColumns.join("lacking", "p.id"),
                                RefColumns.join("former", "last.senior_id"),
                                RefColumns.join("hoped", "asked.senior_id"),
                                URGENCY,
                                LOST))
                .params(parameters)
                .query(Coverage::row)
                .list();
    }

    private static String meant(Policy policy) {
        return policy.meantUnits().isEmpty() ? MEANT : MEANT + SOME_UNITS;
    }

    private Map<String, Object> parameters(Viewer viewer, Policy policy) {
        LocalDate today = LocalDate.now(clock);
        return new HashMap<>(Map.of(
                "me", viewer.actor(),
                "fromRank", policy.meantFromRank(),
                "toRank", policy.meantToRank(),
                "hiredBefore", today.minusMonths(policy.meantAfterMonths()),
                "quiet", policy.quietFactor(),
                "today", today));
    }

    private static boolean isSound(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2 || cursor.keys().get(0).indexOf(0) >= 0) {
            return false;
        }
        try {
            Integer.parseInt(cursor.keys().get(0));
            PersonId.of(cursor.keys().get(1));
            return true;
        } catch (NotFound | NumberFormatException spoilt) {
            return false;
        }
    }

    private static Unsponsored row(ResultSet row, int at) throws SQLException {
        String reason = row.getString("end_reason");
        return new Unsponsored(
                RefColumns.require(row, "lacking"),
                row.getInt("urgency"),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("in_role_since", LocalDate.class),
                RefColumns.read(row, "former"),
                row.getObject("ended_on", LocalDate.class),
                reason == null ? null : EndReason.valueOf(reason),
                row.getInt("mentors"),
                RefColumns.read(row, "hoped"));
    }
}
