package app.vouch.advocacy;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.advocacy.ActionView.ChangeRow;
import app.vouch.advocacy.ActionView.ContestRow;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log as its readers meet it: the sponsor's own, what was shared with a protégé, what HR may see. */
@Service
public class AdvocacyLog {

    private final ActionReads reads;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvocacyLog(ActionReads reads, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.reads = reads;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The viewer's own, newest first. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public Slice<ActionRow> own(
            Viewer viewer, @Nullable ActionState state, @Nullable PersonId protege, @Nullable Cursor cursor) {
        StringBuilder where = new StringBuilder(ActionReads.OWN);
        Map<String, Object> parameters = new HashMap<>();
        narrow(where, parameters, state, protege);
        return reads.newestFirst(where.toString(), parameters, viewer, cursor);
    }

    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            @Nullable ActionState state,
            @Nullable PersonId protege) {
        if (state != null) {
            where.append(" and a.state = :state");
            parameters.put("state", state.name());
        }
        if (protege != null) {
            where.append(" and a.protege_id = :protege");
            parameters.put("protege", protege.value());
        }
    }

    /** What was shared with the viewer about themself, newest first. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public Slice<ActionRow> shared(Viewer viewer, @Nullable Cursor cursor) {
        return reads.newestFirst(ActionReads.SHARED, Map.of(), viewer, cursor);
    }

    /**
     * Others' that HR may see, newest first.
     *
     * @param overdue only those whose decision is overdue
     * @param state only those that stand there; null for all
     * @param protege only what was done for them; null for everybody
     */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public Slice<ActionRow> forHr(
            Viewer viewer,
            boolean overdue,
            @Nullable ActionState state,
            @Nullable PersonId protege,
            @Nullable Cursor cursor) {
        if (!viewer.is(Role.HR)) {
            throw new NotFound();
        }
        StringBuilder where = new StringBuilder(ActionReads.HR);
        Map<String, Object> parameters = new HashMap<>();
        if (overdue) {
            where.append(" and a.due_on < :today");
            parameters.put("today", LocalDate.now(clock));
        }
        narrow(where, parameters, state, protege);
        Slice<ActionRow> slice = reads.newestFirst(where.toString(), parameters, viewer, cursor);
        AdvocacyReads.of(viewer, slice.rows()).forEach(events::publishEvent);
        return slice;
    }

    /** Whether there is anything of the viewer's own: a former leader's, too. */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional(readOnly = true)
    public boolean hasOwn(Viewer viewer) {
        return reads.statement("select exists (select from advocacy_action a where " + ActionReads.OWN + ")", viewer)
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFound where there is none that the viewer may see */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public ActionView show(Viewer viewer, ActionId id) {
        ActionView view = reads.statement(
                        "select " + ActionReads.COLUMNS + ", " + ActionReads.NAMES + """
                        , a.version, s.stake, n.body as note from advocacy_action a
                        left join advocacy_stake s on s.action_id = a.id and s.owner_id = :me
                        left join advocacy_private_note n on n.action_id = a.id and n.owner_id = :me
                        """ + ActionReads.JOINS
                                + " where a.id = :id and " + ActionReads.VISIBLE,
                        viewer)
                .param("id", id.value())
                .query((row, at) -> view(viewer, row, at))
                .optional()
                .orElseThrow(NotFound::new);
        if (!view.own() && !view.subject()) {
            events.publishEvent(AdvocacyReads.of(view.action()));
        }
        return view;
    }

    private ActionView view(Viewer viewer, ResultSet row, int at) throws SQLException {
        ActionRow action = ActionReads.row(row, at);
        boolean own = viewer.isPerson(action.sponsor());
        String stake = row.getString("stake");
        return new ActionView(
                action,
                own,
                viewer.isPerson(action.protege()),
                viewer.is(Role.LEADER),
                stake == null ? null : Stake.valueOf(stake),
                row.getString("note"),
                history(action, own),
                contests(action),
                row.getLong("version"));
    }

    private List<ChangeRow> history(ActionRow action, boolean own) {
        Map<UUID, ChangeRow> changes = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.kind, c.value, c.on_day, c.fields, c.changed_at, f.field, f.body
                        from advocacy_change c left join advocacy_former_text f on f.change_id = c.id and :own
                        where c.action_id = :action and (:own or c.kind not in ('VISIBILITY', 'PRIVATE'))
                        order by c.changed_at, c.id, f.field
                        """).param("action", action.id().value()).param("own", own).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            ChangeRow change = changes.get(id);
            if (change == null) {
                change = change(row);
                changes.put(id, change);
            }
            String field = row.getString("field");
            if (field != null) {
                String body = row.getString("body");
                change.former().put(field, body == null ? "" : body);
            }
        });
        return List.copyOf(changes.values());
    }

    private static ChangeRow change(ResultSet row) throws SQLException {
        String fields = row.getString("fields");
        return new ChangeRow(
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getObject("on_day", LocalDate.class),
                fields.isEmpty() ? List.of() : List.of(fields.split(",")),
                new LinkedHashMap<>(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private List<ContestRow> contests(ActionRow action) {
        return jdbc.sql("""
                        select body, contested_at from advocacy_contest where action_id = :action
                        order by contested_at, id
                        """)
                .param("action", action.id().value())
                .query((row, at) -> new ContestRow(
                        row.getString("body"),
                        row.getObject("contested_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
