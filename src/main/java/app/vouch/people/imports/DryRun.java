package app.vouch.people.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the staged rows against each other and against the directory: what no single row can tell, by one statement a
 * rule. Done when the file is read, and again when it is applied, for the directory may be another by then.
 */
@Component
class DryRun {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ReportingLines lines;

    DryRun(JdbcClient jdbc, DataSource dataSource, ReportingLines lines) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.lines = lines;
    }

    /** Keeps what was found wrong while reading. */
    void keep(ImportId id, Faults faults) throws SQLException {
        try (CopyIn copy =
                CopyIn.open(dataSource, "directory_import_error (import_id, row, column_at, kind, value, detail)")) {
            for (Fault fault : faults.kept()) {
                copy.cell(id)
                        .cell(fault.row() == null ? 0 : fault.row())
                        .cell(fault.column() == null ? 0 : fault.column().number())
                        .cell(fault.kind().code())
                        .cell(fault.value() == null ? null : fault.value().replace("\0", ""))
                        .cell(fault.detail())
                        .endRow();
            }
            copy.finish();
        }
    }

    /**
     * Adds what the rows together, and with the directory, have wrong.
     *
     * @return how many faults that is
     */
    int check(ImportId id, Set<Column> present) {
        // Fresh tables have no statistics, and a nested loop over a hundred thousand rows never ends.
        jdbc.sql("set local enable_nestloop = off").update();
        int found = twice(id, Column.EMPLOYEE_ID) + twice(id, Column.EMAIL) + heldBySomebodyElse(id) + notLower(id);
        found += lostLevel(id);
        if (present.contains(Column.SUPERVISOR_ID)) {
            found += unknownSupervisors(id) + lines.check(id);
        }
        for (Column later : List.of(Column.IN_ROLE_SINCE, Column.LAST_PROMOTED_ON)) {
            if (present.contains(later) || present.contains(Column.HIRED_ON)) {
                found += beforeHired(id, later, present);
            }
        }
        return found;
    }

    /** Of rows that say the same, each but the first is at fault. */
    private int twice(ImportId id, Column column) {
        return find(id, column, FaultKind.DUPLICATE, """
                        select x.row, x.value, '#' || x.first as detail from (
                            select r.row, %1$s as value, min(r.row) over (partition by %1$s) as first
                            from directory_import_row r
                            where r.import_id = :id and not r.torn and %1$s in (
                                select %1$s from directory_import_row r where r.import_id = :id and not r.torn
                                group by %1$s having count(*) > 1)) x
                        where x.first < x.row
                        """.formatted(column.staged()));
    }

    private int heldBySomebodyElse(ImportId id) {
        return find(id, Column.EMAIL, FaultKind.DUPLICATE, """
                        select r.row, r.email as value, p.display_name as detail
                        from directory_import_row r join person p on p.email = r.email
                        where r.import_id = :id and not r.torn and p.employee_id is distinct from r.employee_id
                          and not exists (select from directory_import_row f
                                          where f.import_id = :id and f.employee_id = p.employee_id)
                        """);
    }

    /** The database's own idea of lower case, which for rare letters is another than ours. */
    private int notLower(ImportId id) {
        return find(id, Column.EMAIL, FaultKind.MISSING, """
                        select r.row, r.email as value, null as detail from directory_import_row r
                        where r.import_id = :id and r.email <> lower(r.email)
                        """);
    }

    /** A rung that HR took off the ladder since the file was read. */
    private int lostLevel(ImportId id) {
        return find(id, Column.LEVEL, FaultKind.LEVEL, """
                        select r.row, null as value, null as detail from directory_import_row r
                        where r.import_id = :id and r.level_id is not null
                          and not exists (select from level v where v.id = r.level_id)
                        """);
    }

    private int unknownSupervisors(ImportId id) {
        return find(id, Column.SUPERVISOR_ID, FaultKind.UNKNOWN_SUPERVISOR, """
                        select r.row, r.supervisor_id as value, null as detail from directory_import_row r
                        where r.import_id = :id and r.supervisor_id is not null
                          and not exists (select from directory_import_row f
                                          where f.import_id = :id and f.employee_id = r.supervisor_id)
                          and not exists (select from person p where p.employee_id = r.supervisor_id)
                        """);
    }

    private int beforeHired(ImportId id, Column later, Set<Column> present) {
        Column blamed = present.contains(later) ? later : Column.HIRED_ON;
        return find(id, blamed, FaultKind.DATE_ORDER, """
                        select r.row, (%1$s)::text as value, (%2$s)::text as detail from directory_import_row r
                        left join person p on p.employee_id = r.employee_id
                        where r.import_id = :id and not r.torn and %3$s < %4$s
                        """.formatted(
                        blamed.staged(),
                        blamed == later ? Column.HIRED_ON.merged(present) : later.merged(present),
                        later.merged(present),
                        Column.HIRED_ON.merged(present)));
    }

    private int find(ImportId id, Column column, FaultKind kind, String rows) {
        return jdbc.sql("""
                        insert into directory_import_error (import_id, row, column_at, kind, value, detail)
                        select :id, found.row, :column, :kind, left(found.value, 120), left(found.detail, 120)
                        from (%s) found order by found.row limit :most
                        on conflict do nothing
                        """.formatted(rows))
                .param("id", id.value())
                .param("column", column.number())
                .param("kind", kind.code())
                .param("most", Faults.KEPT)
                .update();
    }
}
