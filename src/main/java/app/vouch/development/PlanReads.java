package app.vouch.development;

import app.vouch.development.PlanView.AspirationRow;
import app.vouch.development.PlanView.CommentRow;
import app.vouch.development.PlanView.GoalRow;
import app.vouch.kernel.PersonId;
import app.vouch.people.RefColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind a plan's page: one a table, whatever the number of rows. Whoever calls has asked {@link PlanRights}. */
@Component
class PlanReads {

    /** On the way that two people went. */
    private static final int FINISHED = 200;

    /** Of what was said; older things stay, and are not shown. */
    private static final int COMMENTS = 50;

    private static final String STEP = """
            select id, owner_id, goal_id, what, by_on, how, stage, state, closed_on, changed_at, version from step
            """;

    private final JdbcClient jdbc;

    PlanReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GoalRow> goals(PersonId owner) {
        return jdbc.sql("""
                        select id, title, why, by_on, state, closed_on, changed_at, version from goal
                        where owner_id = :owner order by position, id
                        """)
                .param("owner", owner.value())
                .query((row, at) -> new GoalRow(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("why"),
                        row.getObject("by_on", LocalDate.class),
                        GoalState.valueOf(row.getString("state")),
                        row.getObject("closed_on", LocalDate.class),
                        instant(row, "changed_at"),
                        row.getLong("version")))
                .list();
    }

    /** A step without those who should know. */
    record BareStep(
            StepId id,
            PersonId owner,
            GoalId goal,
            String what,
            @Nullable LocalDate by,
            @Nullable String how,
            Stage stage,
            StepState state,
            @Nullable LocalDate closedOn,
            Instant changedAt,
            long version) {}

    List<BareStep> steps(PersonId owner) {
        return jdbc.sql(STEP + "where owner_id = :owner order by position, id")
                .param("owner", owner.value())
                .query(PlanReads::step)
                .list();
    }

    /**
     * Steps done, the latest first, where this reader may read them: the owner, an active sponsor or mentor, the line
     * manager or HR where the owner let them.
     *
     * @param hr whether the reader has HR's right on this owner
     */
    List<BareStep> finished(PersonId owner, @Nullable PersonId self, boolean hr) {
        return jdbc.sql("select s.* from (" + STEP + """
                        where owner_id = :owner and state = 'DONE') s join person o on o.id = s.owner_id
                        left join plan_grant g on g.owner_id = s.owner_id
                        where s.owner_id = cast(:self as uuid)
                           or exists (select 1 from relationship r where r.protege_id = s.owner_id
                                      and r.senior_id = cast(:self as uuid) and r.state = 'ACTIVE')
                           or g.manager_id = cast(:self as uuid) and g.manager_id = o.supervisor_id
                           or :hr and g.hr
                        order by s.closed_on desc, s.id limit :most
                        """)
                .param("owner", owner.value())
                .param("self", self == null ? null : self.value().toString())
                .param("hr", hr)
                .param("most", FINISHED)
                .query(PlanReads::step)
                .list();
    }

    /** Of each of these people, where this is their active sponsor or mentor, the open step that is nearest: by column, then by date, then in their own order. */
    Map<PersonId, BareStep> nearest(PersonId senior, Collection<PersonId> owners) {
        Map<PersonId, BareStep> nearest = new LinkedHashMap<>();
        jdbc.sql("select distinct on (owner_id) * from (" + STEP + """
                        where owner_id = any(:owners) and state = 'OPEN' and owner_id in (
                            select protege_id from relationship where senior_id = :senior and state = 'ACTIVE')) open
                        order by owner_id, array_position(array['NOW', 'NEXT', 'LATER'], stage), by_on nulls last, id
                        """)
                .param("senior", senior.value())
                .param("owners", owners.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PlanReads::step)
                .list()
                .forEach(step -> nearest.put(step.owner(), step));
        return nearest;
    }

    DueSteps due(PersonId owner, LocalDate today) {
        record Line(DueSteps.Due step, int total, String firstName) {}
        List<Line> lines = jdbc.sql("""
                        select s.id, s.what, s.by_on, s.how, coalesce(s.by_on < :today, false) as overdue,
                               count(*) over () as total,
                               coalesce(o.preferred_name, o.given_name, o.family_name) as first_name
                        from step s join person o on o.id = s.owner_id
                        where s.owner_id = :owner and s.state = 'OPEN' and (s.stage = 'NOW' or s.by_on < :today)
                        order by s.by_on nulls last, s.position, s.id limit :limit
                        """)
                .param("owner", owner.value())
                .param("today", today)
                .param("limit", DueSteps.SHOWN)
                .query((row, at) -> new Line(
                        new DueSteps.Due(
                                new StepId(row.getObject("id", UUID.class)),
                                row.getString("what"),
                                row.getObject("by_on", LocalDate.class),
                                row.getString("how"),
                                row.getBoolean("overdue")),
                        row.getInt("total"),
                        row.getString("first_name")))
                .list();
        return new DueSteps(
                lines.stream().map(Line::step).toList(),
                lines.isEmpty() ? 0 : lines.get(0).total(),
                lines.isEmpty() ? "" : lines.get(0).firstName());
    }

    record BareListener(
            ListenerId id,
            StepId step,
            @Nullable PersonId person,
            String name,
            @Nullable LocalDate toldOn) {}

    List<BareListener> listeners(PersonId owner) {
        return jdbc.sql("""
                        select l.id, l.step_id, l.person_id, coalesce(p.display_name, l.name) as name, l.told_on
                        from step_audience l left join person p on p.id = l.person_id
                        where l.owner_id = :owner order by l.step_id, l.position, l.id
                        """)
                .param("owner", owner.value())
                .query((row, at) -> new BareListener(
                        new ListenerId(row.getObject("id", UUID.class)),
                        new StepId(row.getObject("step_id", UUID.class)),
                        person(row, "person_id"),
                        row.getString("name"),
                        row.getObject("told_on", LocalDate.class)))
                .list();
    }

    /** Those that this right opens, each as its owner chose. @param self the reader */
    List<AspirationRow> aspirations(
            PersonId owner, PlanRight right, @Nullable PersonId self, @Nullable PersonId manager) {
        return jdbc.sql("""
                        select id, text, kind, horizon, read_by_sponsor, read_by_mentor, read_by_hr,
                               coalesce(manager_id = cast(:manager as uuid), false) as by_manager, changed_at, version
                        from aspiration where owner_id = :owner
                        and (:mine or (:sponsor and read_by_sponsor) or (:mentor and read_by_mentor)
                             or (:isManager and manager_id = cast(:self as uuid)) or (:hr and read_by_hr))
                        order by kind desc, id
                        """)
                .param("owner", owner.value())
                .param("manager", manager == null ? null : manager.value().toString())
                .param("self", self == null ? null : self.value().toString())
                .param("mine", right.owner())
                .param("sponsor", right.sponsor())
                .param("mentor", right.mentor())
                .param("isManager", right.manager())
                .param("hr", right.hr())
                .query((row, at) -> new AspirationRow(
                        new AspirationId(row.getObject("id", UUID.class)),
                        row.getString("text"),
                        AspirationKind.valueOf(row.getString("kind")),
                        Horizon.valueOf(row.getString("horizon")),
                        row.getBoolean("read_by_sponsor"),
                        row.getBoolean("read_by_mentor"),
                        row.getBoolean("by_manager"),
                        row.getBoolean("read_by_hr"),
                        instant(row, "changed_at"),
                        row.getLong("version")))
                .list();
    }

    /** The newest first. */
    List<CommentRow> comments(PersonId owner) {
        return jdbc.sql("select c.*, coalesce(g.title, s.what) as about, " + RefColumns.of("author") + """
                         from (select id, author_id, goal_id, step_id, body, at from plan_comment
                               where owner_id = :owner order by at desc, id desc limit :limit) c
                        left join goal g on g.id = c.goal_id left join step s on s.id = c.step_id
                        """
                        + RefColumns.join("author", "c.author_id") + " order by c.at desc, c.id desc")
                .param("owner", owner.value())
                .param("limit", COMMENTS)
                .query((row, at) -> new CommentRow(
                        row.getObject("id", UUID.class),
                        RefColumns.require(row, "author"),
                        row.getObject("goal_id", UUID.class) == null
                                ? null
                                : new GoalId(row.getObject("goal_id", UUID.class)),
                        row.getObject("step_id", UUID.class) == null
                                ? null
                                : new StepId(row.getObject("step_id", UUID.class)),
                        row.getString("about"),
                        row.getString("body"),
                        instant(row, "at")))
                .list();
    }

    private static BareStep step(ResultSet row, int at) throws SQLException {
        return new BareStep(
                new StepId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getString("what"),
                row.getObject("by_on", LocalDate.class),
                row.getString("how"),
                Stage.valueOf(row.getString("stage")),
                StepState.valueOf(row.getString("state")),
                row.getObject("closed_on", LocalDate.class),
                instant(row, "changed_at"),
                row.getLong("version"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
