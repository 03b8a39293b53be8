package app.vouch.audit;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail as an auditor reads it, each reading a line itself; and what each person may know of readings of their own record. */
@Service
public class Trail {

    private static final int SIZE = 25;

    /** As many readings are looked at before those of a day are told together. */
    private static final int LATEST = 200;

    /** Names by joins, the account's for officials who are nobody in the directory. */
    private static final String SELECT = """
            select e.id, e.at, e.account_id, coalesce(a.display_name, c.name) as actor, e.roles, e.kind, e.record_id,
                   e.subject_id, coalesce(s.display_name, o.name) as subject_name, e.reason, e.fields, e.request_id
            from (%s) e left join person s on s.id = e.subject_id left join person a on a.id = e.actor_id
                 left join account c on c.id = e.account_id left join account o on o.id = e.record_id
            order by e.at %s, e.id %s
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Trail(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The latest first. @param cursor keys: instant and id of a line; null for the beginning */
    @Allow(Permission.READ_AUDIT)
    @Transactional
    public Slice<TrailLine> page(Viewer viewer, TrailFilter filter, @Nullable Cursor cursor) {
        TrailQuery query = new TrailQuery(filter, cursor, SIZE + 1);
        String order = query.backwards() ? "asc" : "desc";
        List<TrailLine> lines = jdbc.sql(SELECT.formatted(query.sql(), order, order))
                .params(query.params())
                .query(Trail::line)
                .list();
        events.publishEvent(
                new ConfidentialRead("audit.trail.read", viewer.account().value(), filter.subject()));
        return Slice.of(lines, SIZE, query.cursor(), line -> List.of(line.at().toString(), Long.toString(line.id())));
    }

    /** The latest readings of confidential things, for the desk; no reading of the trail itself among them. */
    @Allow(Permission.READ_AUDIT)
    @Transactional
    public List<TrailLine> latestReads(Viewer viewer, int limit) {
        String latest = """
                select * from audit_entry where kind like '%.read' and kind <> 'audit.trail.read'
                order by at desc, id desc limit :limit""";
        List<TrailLine> lines = jdbc.sql(SELECT.formatted(latest, "desc", "desc"))
                .param("limit", limit)
                .query(Trail::line)
                .list();
        events.publishEvent(
                new ConfidentialRead("audit.trail.read", viewer.account().value(), null));
        return lines;
    }

    /** Every kind that there is a line of, by a step from one to the next through the index. */
    @Allow(Permission.READ_AUDIT)
    @Transactional(readOnly = true)
    public List<String> kinds(Viewer viewer) {
        return jdbc.sql("""
                        with recursive kinds(kind) as (
                            (select kind from audit_entry order by kind limit 1)
                            union all
                            select (select e.kind from audit_entry e where e.kind > k.kind order by e.kind limit 1)
                            from kinds k where k.kind is not null)
                        select kind from kinds where kind is not null
                        """).query(String.class).list();
    }

    /**
     * @param at the last time
     * @param roles in which somebody else read something confidential about the viewer; never who
     * @param times on one day
     */
    public record Reading(Instant at, List<Role> roles, String kind, int times) {}

    /** Who looked at the viewer's own record, by role, what recurs on a day told once; the latest first. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<Reading> readingsOf(Viewer viewer, int limit) {
        PersonId self = viewer.person();
        if (self == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select max(at) as at, roles, kind, count(*) as times
                        from (select at, roles, kind from audit_entry
                              where subject_id = :self and account_id <> :account and kind like '%.read'
                              order by at desc, id desc limit :latest) latest
                        group by roles, kind, (at at time zone 'UTC')::date
                        order by max(at) desc limit :limit
                        """)
                .param("latest", LATEST)
                .param("self", self.value())
                .param("account", viewer.account().value())
                .param("limit", limit)
                .query(Trail::reading)
                .list();
    }

    /** All of them, a page at a time. @param cursor keys: instant and kind of a reading; null for the beginning */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Slice<Reading> readingsOf(Viewer viewer, @Nullable Cursor cursor) {
        Instant from = instant(cursor);
        Cursor known = from == null ? null : cursor;
        boolean backwards = known != null && known.backwards();
        String having = known == null ? "" : " having (max(at), kind) " + (backwards ? ">" : "<") + " (:from, :kind)";
        String order = backwards ? "asc" : "desc";
        var statement = jdbc.sql("""
                        select max(at) as at, roles, kind, count(*) as times from audit_entry
                        where subject_id = :self and account_id <> :account and kind like '%.read'
                        group by roles, kind, (at at time zone 'UTC')::date
                        """ + having + " order by max(at) " + order + ", kind " + order + " limit :limit")
                .param("self", viewer.self().value())
                .param("account", viewer.account().value())
                .param("limit", SIZE + 1);
        if (known != null && from != null) {
            statement = statement
                    .param("from", Timestamp.from(from))
                    .param("kind", known.keys().get(1));
        }
        return Slice.of(
                statement.query(Trail::reading).list(),
                SIZE,
                known,
                reading -> List.of(reading.at().toString(), reading.kind()));
    }

    private static Reading reading(ResultSet row, int at) throws SQLException {
        return new Reading(
                row.getTimestamp("at").toInstant(),
                roles(row.getString("roles")),
                row.getString("kind"),
                row.getInt("times"));
    }

    /** Null where there is none, or a spoilt one. */
    private static @Nullable Instant instant(@Nullable Cursor cursor) {
        try {
            return cursor == null ? null : Instant.parse(cursor.keys().get(0));
        } catch (DateTimeParseException spoilt) {
            return null;
        }
    }

    private static TrailLine line(ResultSet row, int at) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        String fields = row.getString("fields");
        return new TrailLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                actor(row),
                roles(row.getString("roles")),
                row.getString("kind"),
                row.getObject("record_id", UUID.class),
                subject == null ? null : new PersonId(subject),
                row.getString("subject_name"),
                row.getString("reason"),
                fields.isEmpty() ? List.of() : List.of(fields.split(",")),
                row.getString("request_id"));
    }

    /** An account that is gone or was never saved still acted: its id stands in for a name. */
    private static @Nullable String actor(ResultSet row) throws SQLException {
        String name = row.getString("actor");
        return name != null ? name : row.getString("account_id");
    }

    private static List<Role> roles(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Role::valueOf).toList();
    }
}
