package app.vouch.people.imports;

import app.vouch.kernel.Cursor;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of each file handed in; the rest of it, the staging, goes when it is settled. */
@Component
class ImportRecords {

    private static final List<String> STAGING = List.of(
            "directory_import_row",
            "directory_import_plan",
            "directory_import_name",
            "directory_import_file",
            "directory_import_sample");

    private static final String LAST = new UUID(-1, -1).toString();

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Viewer viewer, ImportId id, Upload upload) {
        jdbc.sql("""
                        insert into directory_import (id, state, file_name, file_size, complete, uploaded_at, uploaded_by,
                                                      uploaded_by_name)
                        values (:id, 'FAULTY', :file, :size, :complete, :now, :account, :name)
                        """)
                .param("id", id.value())
                .param("file", upload.fileName())
                .param("size", upload.size())
                .param("complete", upload.complete())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", viewer.account().value())
                .param("name", viewer.name())
                .update();
    }

    void read(ImportId id, String encoding, FileReading.Result result) {
        jdbc.sql("""
                        update directory_import set encoding = :encoding, columns_present = :present,
                            columns_ignored = :ignored, row_count = :rows, blank_rows = :blank, read_until = :until
                        where id = :id
                        """)
                .param("id", id.value())
                .param("encoding", encoding)
                .param("present", result.present().stream().map(Column::name).toArray(String[]::new))
                .param("ignored", result.ignored().toArray(String[]::new))
                .param("rows", result.rows())
                .param("blank", result.blankRows())
                .param("until", result.brokenAt(), java.sql.Types.INTEGER)
                .update();
    }

    void planned(ImportId id, Plan.Figures figures, int errors) {
        jdbc.sql("""
                        update directory_import set state = :state, new_count = :created, changed_count = :changed,
                            leaving_count = :leaving, unchanged_count = :unchanged, firm_count = :firm,
                            error_count = :errors, fingerprint = :fingerprint
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", (errors == 0 ? ImportState.READY : ImportState.FAULTY).name())
                .param("created", figures.created())
                .param("changed", figures.changedPeople())
                .param("leaving", figures.leaving())
                .param("unchanged", figures.unchanged())
                .param("firm", figures.firm())
                .param("errors", errors)
                .param("fingerprint", figures.fingerprint())
                .update();
        jdbc.sql("delete from directory_import_figure where import_id = :id")
                .param("id", id.value())
                .update();
        figures.changed().forEach((column, people) -> jdbc.sql(
                        "insert into directory_import_figure (import_id, column_name, people) values (:id, :column, :people)")
                .param("id", id.value())
                .param("column", column.name())
                .param("people", people)
                .update());
    }

    void state(ImportId id, ImportState state) {
        jdbc.sql("update directory_import set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    void applied(Viewer viewer, ImportId id) {
        jdbc.sql("""
                        update directory_import set state = 'APPLIED', settled_at = :now, settled_by = :account,
                            settled_by_name = :name
                        where id = :id
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", viewer.account().value())
                .param("name", viewer.name())
                .update();
        dropStaging(id);
    }

    void dropStaging(ImportId id) {
        for (String table : STAGING) {
            jdbc.sql("delete from " + table + " where import_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    /** Sets aside all but the newest files that nobody applied: each holds as much as the directory. */
    void setOldAside(int kept) {
        List<UUID> old = jdbc.sql("""
                        select id from directory_import where state in ('ENCODING', 'FAULTY', 'READY')
                        order by uploaded_at desc, id desc offset :kept
                        """).param("kept", kept).query(UUID.class).list();
        for (UUID each : old) {
            ImportId id = new ImportId(each);
            state(id, ImportState.SET_ASIDE);
            dropStaging(id);
        }
    }

    void keepFile(ImportId id, byte[] content) {
        jdbc.sql("insert into directory_import_file (import_id, content) values (:id, :content)")
                .param("id", id.value())
                .param("content", content)
                .update();
    }

    byte[] file(ImportId id) {
        return jdbc.sql("select content from directory_import_file where import_id = :id")
                .param("id", id.value())
                .query((row, at) -> row.getBytes("content"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void keepSamples(ImportId id, List<Sample> samples) {
        for (Sample sample : samples) {
            jdbc.sql("""
                            insert into directory_import_sample (import_id, row, column_name, text)
                            values (:id, :row, :column, :text) on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("row", sample.row())
                    .param("column", sample.column())
                    .param("text", sample.text())
                    .update();
        }
    }

    List<Sample> samples(ImportId id) {
        return jdbc.sql("""
                        select row, column_name, text from directory_import_sample where import_id = :id
                        order by row, column_name
                        """)
                .param("id", id.value())
                .query((row, at) -> new Sample(row.getInt("row"), row.getString("column_name"), row.getString("text")))
                .list();
    }

    /** Where it stands, locked until the transaction ends. */
    ImportState lock(ImportId id) {
        return jdbc.sql("select state from directory_import where id = :id for update")
                .param("id", id.value())
                .query((row, at) -> ImportState.valueOf(row.getString("state")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean isStaged(ImportId id, int rows) {
        return jdbc.sql("select count(*) = :rows from directory_import_row where import_id = :id")
                .param("id", id.value())
                .param("rows", rows)
                .query(Boolean.class)
                .single();
    }

    /** @param cursor when, then which; one that holds neither reads as the beginning */
    List<ImportRow> handedIn(@Nullable Cursor cursor, int atMost) {
        boolean back = cursor != null && cursor.backwards();
        return jdbc.sql("""
                        select * from directory_import where (uploaded_at, id) %s (:at::timestamptz, :id::uuid)
                        order by uploaded_at %s, id %2$s limit :most
                        """.formatted(back ? ">" : "<", back ? "asc" : "desc"))
                .param("at", cursor == null ? "infinity" : moment(cursor.keys().get(0)))
                .param("id", cursor == null ? LAST : id(cursor.keys().get(1)))
                .param("most", atMost)
                .query((row, at) -> new ImportRow(
                        new ImportId(row.getObject("id", UUID.class)),
                        ImportState.valueOf(row.getString("state")),
                        row.getString("file_name"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        row.getString("uploaded_by_name"),
                        row.getInt("new_count"),
                        row.getInt("changed_count"),
                        row.getInt("leaving_count"),
                        row.getInt("error_count"),
                        instant(row, "settled_at"),
                        row.getString("settled_by_name")))
                .list();
    }

    private static String moment(String key) {
        try {
            return Instant.parse(key).toString();
        } catch (DateTimeException spoilt) {
            return "infinity";
        }
    }

    private static String id(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException spoilt) {
            return LAST;
        }
    }

    ImportView find(ImportId id) {
        Map<Column, Integer> changed = new EnumMap<>(Column.class);
        jdbc.sql("select column_name, people from directory_import_figure where import_id = :id")
                .param("id", id.value())
                .query(row -> {
                    changed.put(Column.valueOf(row.getString("column_name")), row.getInt("people"));
                });
        Map<String, String> alike = new HashMap<>();
        jdbc.sql("""
                        select name, alike from directory_import_addition
                        where import_id = :id and kind = 'UNIT' and alike is not null order by name limit 200
                        """).param("id", id.value()).query(row -> {
            alike.put(row.getString("name"), row.getString("alike"));
        });
        return jdbc.sql("""
                        select i.*,
                               (select count(*) from directory_import_addition a
                                where a.import_id = i.id and a.kind = 'UNIT') as new_units,
                               array(select a.name from directory_import_addition a
                                     where a.import_id = i.id and a.kind = 'UNIT' order by a.name limit 200) as units,
                               array(select a.name from directory_import_addition a
                                     where a.import_id = i.id and a.kind = 'SITE' order by a.name limit 200) as sites
                        from directory_import i where i.id = :id
                        """)
                .param("id", id.value())
                .query((row, at) -> view(row, changed, alike))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ImportView view(ResultSet row, Map<Column, Integer> changed, Map<String, String> alike)
            throws SQLException {
        return new ImportView(
                new ImportId(row.getObject("id", UUID.class)),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getBoolean("complete"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by_name"),
                row.getString("encoding"),
                strings(row.getArray("columns_present")).stream()
                        .map(Column::valueOf)
                        .toList(),
                strings(row.getArray("columns_ignored")),
                row.getInt("row_count"),
                row.getInt("blank_rows"),
                row.getObject("read_until", Integer.class),
                row.getInt("new_count"),
                row.getInt("changed_count"),
                row.getInt("leaving_count"),
                row.getInt("unchanged_count"),
                row.getInt("error_count"),
                row.getInt("firm_count"),
                instant(row, "settled_at"),
                row.getString("settled_by_name"),
                changed,
                strings(row.getArray("units")),
                row.getInt("new_units"),
                alike,
                strings(row.getArray("sites")));
    }

    Kept kept(ImportId id) {
        return jdbc.sql("select fingerprint, columns_present, complete, row_count from directory_import where id = :id")
                .param("id", id.value())
                .query((row, at) -> new Kept(
                        Objects.requireNonNullElse(row.getBigDecimal("fingerprint"), BigDecimal.ZERO),
                        present(strings(row.getArray("columns_present"))),
                        row.getBoolean("complete"),
                        row.getInt("row_count")))
                .single();
    }

    /** What applying needs of the record. */
    record Kept(BigDecimal fingerprint, Set<Column> present, boolean complete, int rows) {}

    int last(ImportId id) {
        return jdbc.sql("select coalesce(max(row), 0) from directory_import_row where import_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static Set<Column> present(List<String> names) {
        Set<Column> present = EnumSet.noneOf(Column.class);
        names.forEach(name -> present.add(Column.valueOf(name)));
        return present;
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
