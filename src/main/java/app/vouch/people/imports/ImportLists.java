package app.vouch.people.imports;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.imports.ChangeRow.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind an import's figures, page by page, as long as it is neither applied nor set aside. */
@Service
@Transactional(readOnly = true)
public class ImportLists {

    private static final int PAGE = 25;
    private static final String FAULT = "select row, column_at, kind, value, detail from directory_import_error";

    /** Whom an import concerns, by what it does to them. */
    public enum Group {
        NEW,
        CHANGED,
        LEAVING,
        SAME
    }

    private final JdbcClient jdbc;

    ImportLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is wrong, at most as many as were kept; for machines. */
    @Allow(Permission.MANAGE_DIRECTORY)
    public List<Fault> errors(Viewer viewer, ImportId id) {
        return jdbc.sql(FAULT + " where import_id = :id order by row, column_at, kind")
                .param("id", id.value())
                .query(ImportLists::fault)
                .list();
    }

    /** What is wrong, row by row. */
    @Allow(Permission.MANAGE_DIRECTORY)
    public Slice<Fault> errors(Viewer viewer, ImportId id, @Nullable String at) {
        Cursor cursor = Cursor.decode(at, 3);
        boolean back = cursor != null && cursor.backwards();
        List<Fault> fetched = jdbc.sql(FAULT + """
                         where import_id = :id and (row, column_at, kind) %s (:row, :column, :kind)
                        order by row %2$s, column_at %2$s, kind %2$s limit :most
                        """.formatted(back ? "<" : ">", back ? "desc" : "asc"))
                .param("id", id.value())
                .param("row", number(cursor, 0))
                .param("column", number(cursor, 1))
                .param("kind", cursor == null ? "" : cursor.keys().get(2))
                .param("most", PAGE + 1)
                .query(ImportLists::fault)
                .list();
        return Slice.of(
                fetched,
                PAGE,
                cursor,
                fault -> List.of(
                        String.valueOf(fault.row() == null ? 0 : fault.row()),
                        String.valueOf(
                                fault.column() == null ? 0 : fault.column().number()),
                        fault.kind().code()));
    }

    /** Whether the viewer is among those who leave by it. */
    @Allow(Permission.MANAGE_DIRECTORY)
    public boolean isLeaving(Viewer viewer, ImportId id) {
        return jdbc.sql("""
                        select exists (select from directory_import_plan
                                       where import_id = :id and action = 'LEAVING' and person_id = :person)
                        """)
                .param("id", id.value())
                .param(
                        "person",
                        viewer.person() == null ? null : viewer.person().value(),
                        Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** The people of a group, in the order of the file. */
    @Allow(Permission.MANAGE_DIRECTORY)
    public Slice<PersonLine> people(Viewer viewer, ImportId id, Group group, @Nullable String at) {
        Cursor cursor = Cursor.decode(at, 1);
        List<PersonLine> fetched = jdbc.sql("""
                        select l.position, r.row, coalesce(r.employee_id, p.employee_id) as employee_id,
                               coalesce(p.display_name, concat_ws(' ', coalesce(r.preferred_name, r.given_name),
                                                                  r.family_name)) as name,
                               coalesce(r.email, p.email) as email, coalesce(r.unit, u.path) as unit,
                               coalesce(r.title, p.title) as title
                        from directory_import_plan l
                        left join directory_import_row r on r.import_id = l.import_id and r.row = l.position
                        left join person p on p.id = l.person_id
                        left join unit u on u.id = p.unit_id
                        where l.import_id = :id and l.action = :action and
                        """ + page(cursor))
                .param("id", id.value())
                .param("action", group.name())
                .param("position", position(cursor))
                .param("most", PAGE + 1)
                .query((row, n) -> new PersonLine(
                        row.getInt("position"),
                        row.getObject("row", Integer.class),
                        row.getString("employee_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("unit"),
                        row.getString("title")))
                .list();
        return Slice.of(fetched, PAGE, cursor, line -> List.of(String.valueOf(line.position())));
    }

    /** Who changes, with what was and what will be. @param column only who changes in this; null for all */
    @Allow(Permission.MANAGE_DIRECTORY)
    public Slice<ChangeRow> changes(Viewer viewer, ImportId id, @Nullable Column column, @Nullable String at) {
        Cursor cursor = Cursor.decode(at, 1);
        Set<Column> shown = column == null ? EnumSet.complementOf(EnumSet.of(Column.EMPLOYEE_ID)) : EnumSet.of(column);
        String values = shown.stream()
                .map(each ->
                        "%s as was_%s, %s as is_%2$s".formatted(text(each, true), each.header(), text(each, false)))
                .collect(Collectors.joining(", "));
        List<ChangeRow> fetched = jdbc.sql("select l.position, l.changed, r.employee_id, p.display_name, " + values
                        + """

                        from directory_import_plan l
                        join directory_import_row r on r.import_id = l.import_id and r.row = l.position
                        """ + Plan.KNOWN + """
                        left join level ol on ol.id = p.level_id
                        left join level nl on nl.id = r.level_id
                        where l.import_id = :id and l.action = 'CHANGED' and l.changed & :bits <> 0 and
                        """ + page(cursor))
                .param("id", id.value())
                .param("bits", Column.bits(shown))
                .param("position", position(cursor))
                .param("most", PAGE + 1)
                .query((row, n) -> change(row, shown))
                .list();
        return Slice.of(fetched, PAGE, cursor, line -> List.of(String.valueOf(line.position())));
    }

    private static String text(Column column, boolean known) {
        if (column == Column.LEVEL) {
            return known ? "ol.name" : "nl.name";
        }
        String value = known ? column.known() : column.staged();
        return column.isDate() ? value + "::text" : value;
    }

    private static ChangeRow change(ResultSet row, Set<Column> shown) throws SQLException {
        List<Change> changes = new ArrayList<>();
        int changed = row.getInt("changed");
        for (Column column : shown) {
            if ((changed & column.bit()) != 0) {
                changes.add(new Change(
                        column, row.getString("was_" + column.header()), row.getString("is_" + column.header())));
            }
        }
        return new ChangeRow(
                row.getInt("position"), row.getString("employee_id"), row.getString("display_name"), changes);
    }

    private static String page(@Nullable Cursor cursor) {
        boolean back = cursor != null && cursor.backwards();
        return " l.position %s :position order by l.position %s limit :most"
                .formatted(back ? "<" : ">", back ? "desc" : "asc");
    }

    private static int position(@Nullable Cursor cursor) {
        return number(cursor, 0);
    }

    /** A spoilt number reads as the list's beginning. */
    private static int number(@Nullable Cursor cursor, int key) {
        try {
            return cursor == null ? -1 : Integer.parseInt(cursor.keys().get(key));
        } catch (NumberFormatException spoilt) {
            return -1;
        }
    }

    private static Fault fault(ResultSet row, int n) throws SQLException {
        int number = row.getInt("row");
        return new Fault(
                number == 0 ? null : number,
                Column.ofNumber(row.getInt("column_at")),
                FaultKind.of(row.getString("kind")),
                row.getString("value"),
                row.getString("detail"));
    }
}
