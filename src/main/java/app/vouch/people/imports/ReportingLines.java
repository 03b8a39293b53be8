package app.vouch.people.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whoever would report to themselves over others, some of whom may stand in the file and some only in the
 * directory. Each person has one supervisor, so each line is followed upwards once: time and space grow with the file.
 */
@Component
class ReportingLines {

    private static final int NOBODY = -1;

    private final JdbcClient jdbc;

    ReportingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many rows of the file stand in a circle; each is kept as a fault */
    int check(ImportId id) {
        Lines lines = new Lines();
        jdbc.sql("""
                        select r.row, r.employee_id, r.supervisor_id from directory_import_row r
                        where r.import_id = :id and not r.torn and r.employee_id is not null
                          and r.supervisor_id is not null
                        """).param("id", id.value()).query(row -> {
            lines.add(row.getInt("row"), row.getString("employee_id"), row.getString("supervisor_id"));
        });
        if (lines.isEmpty()) {
            return 0;
        }
        // Upwards from whom the file names without having a row for them, until the line ends or is in the file again.
        jdbc.sql("""
                        with recursive filed as materialized (
                            select employee_id from directory_import_row
                            where import_id = :id and employee_id is not null),
                        up (id, employee_id, supervisor_id) as (
                            select p.id, p.employee_id, p.supervisor_id from person p
                            where p.employee_id in (select supervisor_id from directory_import_row
                                                    where import_id = :id and supervisor_id is not null)
                              and not exists (select from filed f where f.employee_id = p.employee_id)
                            union
                            select p.id, p.employee_id, p.supervisor_id from up join person p on p.id = up.supervisor_id
                            where not exists (select from filed f where f.employee_id = p.employee_id))
                        select up.employee_id, s.employee_id as supervisor_id
                        from up join person s on s.id = up.supervisor_id
                        """).param("id", id.value()).query(row -> {
            lines.add(0, row.getString("employee_id"), row.getString("supervisor_id"));
        });
        List<Fault> circles = lines.circles();
        for (Fault fault : circles) {
            jdbc.sql("""
                            insert into directory_import_error (import_id, row, column_at, kind, value, detail)
                            values (:id, :row, :column, :kind, :value, :detail) on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("row", fault.row())
                    .param("column", Column.SUPERVISOR_ID.number())
                    .param("kind", fault.kind().code())
                    .param("value", fault.value())
                    .param("detail", fault.detail())
                    .update();
        }
        return circles.size();
    }

    /** Who reports to whom, as numbers in the order in which they were met. */
    private static final class Lines {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] rows = new int[1024];
        private int[] supervisors = new int[1024];

        boolean isEmpty() {
            return names.isEmpty();
        }

        /** @param row 0 where the directory says so, not the file */
        void add(int row, String employee, String supervisor) {
            int number = number(employee);
            if (supervisors[number] == NOBODY) {
                int above = number(supervisor); // may make room, so before anything is put down
                rows[number] = row;
                supervisors[number] = above;
            }
        }

        private int number(String name) {
            Integer known = numbers.get(name);
            if (known != null) {
                return known;
            }
            int number = names.size();
            if (number == supervisors.length) {
                rows = Arrays.copyOf(rows, number * 2);
                supervisors = Arrays.copyOf(supervisors, number * 2);
            }
            supervisors[number] = NOBODY;
            names.add(name);
            numbers.put(name, number);
            return number;
        }

        List<Fault> circles() {
            List<Fault> faults = new ArrayList<>();
            int[] walk = new int[names.size()]; // the walk that came by; 0 for none
            for (int start = 0; start < walk.length; start++) {
                int at = start;
                while (at != NOBODY && walk[at] == 0) {
                    walk[at] = start + 1;
                    at = supervisors[at];
                }
                if (at != NOBODY && walk[at] == start + 1) {
                    circle(at, faults);
                }
            }
            return faults;
        }

        private void circle(int member, List<Fault> faults) {
            int at = member;
            do {
                if (rows[at] > 0) {
                    faults.add(new Fault(
                            rows[at], Column.SUPERVISOR_ID, FaultKind.CYCLE, names.get(supervisors[at]), around(at)));
                }
                at = supervisors[at];
            } while (at != member && faults.size() < Faults.KEPT);
        }

        /** "E1, E2, E3, E1", of a long one only the beginning. */
        private @Nullable String around(int member) {
            StringBuilder text = new StringBuilder(names.get(member));
            int at = supervisors[member];
            for (int step = 0; at != member && step < 8; step++) {
                text.append(" → ").append(names.get(at));
                at = supervisors[at];
            }
            return text.append(at == member ? " → " + names.get(member) : " → …")
                    .toString();
        }
    }
}
