package app.vouch.people.imports;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the staged rows would do to the directory as it stands: one line a person, made by one statement. */
@Component
class Plan {

    /** The directory beside the staged rows {@code r}. */
    static final String KNOWN = """
            left join person p on p.employee_id = r.employee_id
            left join person s on s.id = p.supervisor_id
            left join unit u on u.id = p.unit_id
            left join site t on t.id = p.site_id
            """;

    private final JdbcClient jdbc;

    Plan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What it comes to.
     *
     * @param changed people a column, of those neither new nor leaving
     * @param fingerprint the same as long as applying would do the same to the same versions
     */
    record Figures(
            int created,
            int changedPeople,
            int leaving,
            int unchanged,
            Map<Column, Integer> changed,
            int firm,
            BigDecimal fingerprint) {

        static Figures none() {
            return new Figures(0, 0, 0, 0, Map.of(), 0, BigDecimal.ZERO);
        }
    }

    /** Plans the rows that are not at fault, and, of a complete file, who is absent from it. */
    Figures make(ImportId id, Set<Column> present, boolean complete, int last) {
        clear(id);
        String changed = Column.comparable(present)
                .map(column -> "case when %s is distinct from %s then %d else 0 end"
                        .formatted(column.staged(), column.known(), column.bit()))
                .collect(Collectors.joining(" + "));
        jdbc.sql("""
                        insert into directory_import_plan (import_id, position, person_id, action, changed)
                        select r.import_id, r.row, coalesce(p.id, r.id),
                               case when p.id is null then 'NEW'
                                    when r.status = 'LEFT' and p.status <> 'LEFT' then 'LEAVING'
                                    when d.changed <> 0 then 'CHANGED' else 'SAME' end,
                               case when p.id is null then 0 else d.changed end
                        from directory_import_row r
                        """ + KNOWN + """
                        cross join lateral (select
                        """ + changed + """

                        as changed) d
                        where r.import_id = :id
                          and not exists (select from directory_import_error e where e.import_id = :id and e.row = r.row)
                        """).param("id", id.value()).update();
        if (complete) {
            planAbsent(id, last);
        }
        addUnitsAndSites(id, present);
        return figures(id);
    }

    private void planAbsent(ImportId id, int last) {
        jdbc.sql("""
                        insert into directory_import_plan (import_id, position, person_id, action, changed)
                        select :id, :last + row_number() over (order by p.sort_name, p.id), p.id, 'LEAVING', :status
                        from person p
                        where p.status <> 'LEFT'
                          and not exists (select from directory_import_row r
                                          where r.import_id = :id and r.employee_id = p.employee_id)
                        """)
                .param("id", id.value())
                .param("last", last)
                .param("status", Column.STATUS.bit())
                .update();
    }

    private void addUnitsAndSites(ImportId id, Set<Column> present) {
        if (present.contains(Column.LOCATION)) {
            jdbc.sql("""
                            insert into directory_import_addition (import_id, kind, name)
                            select distinct r.import_id, 'SITE', r.location from directory_import_row r
                            where r.import_id = :id and r.location is not null
                              and not exists (select from site t where t.name = r.location)
                              and exists (select from directory_import_plan l
                                          where l.import_id = r.import_id and l.position = r.row)
                            """).param("id", id.value()).update();
        }
        List<String> unknown =
                jdbc.sql("""
                        select distinct r.unit from directory_import_row r
                        where r.import_id = :id and r.unit is not null
                          and not exists (select from unit u where u.path = r.unit)
                          and exists (select from directory_import_plan l
                                      where l.import_id = r.import_id and l.position = r.row)
                        """).param("id", id.value()).query(String.class).list();
        NewUnits made = NewUnits.of(
                jdbc.sql("select path from unit").query(String.class).list(), unknown);
        if (!made.paths().isEmpty()) {
            jdbc.sql("""
                            insert into directory_import_addition (import_id, kind, name, alike)
                            select :id, 'UNIT', made.path, made.alike
                            from unnest(:paths::text[], :alike::text[]) as made(path, alike)
                            """)
                    .param("id", id.value())
                    .param("paths", made.paths().toArray(String[]::new))
                    .param("alike", made.alike().toArray(String[]::new))
                    .update();
        }
    }

    private Figures figures(ImportId id) {
        String columns = Column.ALL.stream()
                .map(column -> "count(*) filter (where l.action = 'CHANGED' and l.changed & %d <> 0) as %s"
                        .formatted(column.bit(), column.header()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                        select count(*) filter (where l.action = 'NEW') as created,
                               count(*) filter (where l.action = 'CHANGED') as changed_people,
                               count(*) filter (where l.action = 'LEAVING') as leaving,
                               count(*) filter (where l.action = 'SAME') as unchanged,
                               (select count(*) from person where status <> 'LEFT') as firm,
                               coalesce(sum(hashtextextended(concat_ws('|', l.position, l.person_id, l.action, l.changed,
                                                                       p.version), 0)::numeric)
                                        filter (where l.action <> 'SAME'), 0) as fingerprint,
                        """ + columns + """

                        from directory_import_plan l left join person p on p.id = l.person_id
                        where l.import_id = :id
                        """)
                .param("id", id.value())
                .query((row, at) -> {
                    Map<Column, Integer> changed = new EnumMap<>(Column.class);
                    for (Column column : Column.ALL) {
                        if (row.getInt(column.header()) > 0) {
                            changed.put(column, row.getInt(column.header()));
                        }
                    }
                    return new Figures(
                            row.getInt("created"),
                            row.getInt("changed_people"),
                            row.getInt("leaving"),
                            row.getInt("unchanged"),
                            changed,
                            row.getInt("firm"),
                            row.getBigDecimal("fingerprint"));
                })
                .single();
    }

    /** Which of the planned people need this computed anew: the new ones, and those changed in one of the columns. */
    static String concerns(Set<Column> columns) {
        return "(l.action = 'NEW' or l.changed & %d <> 0)".formatted(Column.bits(EnumSet.copyOf(columns)));
    }

    void clear(ImportId id) {
        for (String table : List.of("directory_import_plan", "directory_import_name", "directory_import_addition")) {
            jdbc.sql("delete from " + table + " where import_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }
}
