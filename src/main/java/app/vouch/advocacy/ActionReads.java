package app.vouch.advocacy;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.RefColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions as rows, by right. Each statement says itself who may see what it brings; the database's policies say it again. */
@Component
class ActionReads {

    static final int PAGE = 25;

    static final String NEWEST = "a.happened_on desc, a.id desc";
    private static final String OLDEST = "a.happened_on, a.id";

    static final String COLUMNS = """
            a.id, a.sponsor_id, a.protege_id, a.kind, a.act, a.purpose, a.happened_on, a.room, a.opportunity, a.summary,
            a.visibility, a.state, a.decision_expected_on, a.due_on, a.decided_on, a.outcome, a.outcome_told_on
            """;

    /** Names come along, to what is left of the rows after the limit. */
    static final String NAMES = RefColumns.of("sponsor") + ", " + RefColumns.of("protege");

    static final String JOINS = RefColumns.join("sponsor", "a.sponsor_id") + RefColumns.join("protege", "a.protege_id");

    static final String OWN = "a.sponsor_id = :me";
    static final String SHARED = "a.visibility = 'PROTEGE' and a.protege_id = :me";
    /** On a record about oneself only the subject's own right counts, whatever roles one holds. */
    static final String HR = ":hr and a.visibility <> 'SPONSOR' and a.protege_id <> :me";

    static final String VISIBLE = "((" + OWN + ") or (" + SHARED + ") or (" + HR + "))";

    private final JdbcClient jdbc;

    ActionReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param where a constant of ours, with the names of the parameters, as {@code order} is */
    JdbcClient.StatementSpec select(String where, String order, int limit, Viewer viewer) {
        return statement(select("", where, order, limit), viewer);
    }

    /** @param more columns of the row, each with a comma before it */
    static String select(String more, String where, String order, int limit) {
        return "select a.*, " + NAMES + more + " from (select " + COLUMNS + " from advocacy_action a where " + where
                + " order by " + order + " limit " + limit + ") a" + JOINS + " order by " + order;
    }

    JdbcClient.StatementSpec statement(String sql, Viewer viewer) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("me", viewer.actor());
        return sql.contains(":hr") ? statement.param("hr", viewer.is(Role.HR)) : statement;
    }

    /** @param where a constant of ours; limits the rows to what the viewer may see */
    Slice<ActionRow> newestFirst(String where, Map<String, Object> parameters, Viewer viewer, @Nullable Cursor asked) {
        Place place = Place.of(asked);
        Cursor cursor = place == null ? null : asked;
        Map<String, Object> all = new HashMap<>(parameters);
        boolean backwards = cursor != null && cursor.backwards();
        List<ActionRow> fetched = select(
                        where + after(place, backwards, all), backwards ? OLDEST : NEWEST, PAGE + 1, viewer)
                .params(all)
                .query(ActionReads::row)
                .list();
        return Slice.of(
                fetched,
                PAGE,
                cursor,
                row -> List.of(row.happenedOn().toString(), row.id().toString()));
    }

    private static String after(@Nullable Place place, boolean backwards, Map<String, Object> parameters) {
        if (place == null) {
            return "";
        }
        parameters.put("day", place.day());
        parameters.put("id", place.id().value());
        return " and (a.happened_on, a.id) " + (backwards ? ">" : "<") + " (:day, :id)";
    }

    private record Place(LocalDate day, ActionId id) {

        /** Null for the list's beginning, as which a spoilt one reads. */
        static @Nullable Place of(@Nullable Cursor cursor) {
            try {
                return cursor == null
                        ? null
                        : new Place(
                                LocalDate.parse(cursor.keys().get(0)),
                                ActionId.of(cursor.keys().get(1)));
            } catch (DateTimeParseException | NotFound spoilt) {
                return null;
            }
        }
    }

    static ActionRow row(ResultSet row, int at) throws SQLException {
        String outcome = row.getString("outcome");
        return new ActionRow(
                new ActionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("sponsor_id", UUID.class)),
                new PersonId(row.getObject("protege_id", UUID.class)),
                ActionKind.valueOf(row.getString("kind")),
                Act.valueOf(row.getString("act")),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("room"),
                row.getString("opportunity"),
                row.getString("summary"),
                Visibility.valueOf(row.getString("visibility")),
                ActionState.valueOf(row.getString("state")),
                row.getObject("decision_expected_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("outcome_told_on", LocalDate.class),
                RefColumns.require(row, "sponsor"),
                RefColumns.require(row, "protege"));
    }
}
