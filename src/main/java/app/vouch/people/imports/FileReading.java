package app.vouch.people.imports;

import app.vouch.kernel.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a file once, from the first byte to the last, straight into staging; no more than a row is held. */
@Component
class FileReading {

    private static final String STAGED = "directory_import_row (import_id, row, id, torn, %s)"
            .formatted(Column.ALL.stream()
                    .map(column -> column == Column.LEVEL ? "level_id" : column.header())
                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Clock clock;

    FileReading(JdbcClient jdbc, DataSource dataSource, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * What a file turned out to hold.
     *
     * @param rows without the header and blank ones
     * @param last the last record's number
     * @param brokenAt the row at which a broken quotation mark ended the reading; else null
     * @param whole whether everything was read, so that rows can be held against each other
     */
    record Result(
            Set<Column> present,
            List<String> ignored,
            int rows,
            int blankRows,
            int last,
            @Nullable Integer brokenAt,
            boolean whole,
            Faults faults) {

        static Result nothing(Faults faults) {
            return new Result(EnumSet.noneOf(Column.class), List.of(), 0, 0, 0, null, false, faults);
        }

        static Result fault(FaultKind kind) {
            Faults faults = new Faults();
            faults.add(Fault.ofFile(kind));
            return nothing(faults);
        }
    }

    Result read(ImportId id, InputStreamSource content, Charset charset) throws IOException, SQLException {
        Faults faults = new Faults();
        try (InputStream in = content.getInputStream();
                CsvRecords records = CsvRecords.open(in, charset)) {
            CsvRecord record = records.next();
            if (record == null) {
                return Result.fault(FaultKind.EMPTY);
            }
            Header header = Header.read(record, faults);
            if (!faults.isEmpty()) {
                return Result.nothing(faults);
            }
            return rows(id, records, header, faults);
        } catch (CsvRecords.BrokenQuote broken) {
            faults.add(broken.row(), null, FaultKind.QUOTE, null);
            return Result.nothing(faults);
        }
    }

    private Result rows(ImportId id, CsvRecords records, Header header, Faults faults) throws SQLException {
        RowRules rules = new RowRules(header, Levels.load(jdbc), faults, LocalDate.now(clock));
        StagedRow staged = new StagedRow();
        int rows = 0;
        int blank = 0;
        Integer brokenAt = null;
        try (CopyIn copy = CopyIn.open(dataSource, STAGED)) {
            try {
                for (CsvRecord record = records.next();
                        record != null && rows <= Upload.MOST_ROWS;
                        record = records.next()) {
                    if (record.isBlank()) {
                        blank++;
                    } else {
                        rows++;
                        boolean sound = rules.read(record, records.number(), staged);
                        write(copy, id, records.number(), sound, staged);
                    }
                }
            } catch (CsvRecords.BrokenQuote broken) {
                brokenAt = broken.row();
                faults.add(broken.row(), null, FaultKind.QUOTE, null);
            }
            copy.finish();
        }
        if (brokenAt != null || rows == 0 || rows > Upload.MOST_ROWS) {
            jdbc.sql("delete from directory_import_row where import_id = :id")
                    .param("id", id.value())
                    .update();
        }
        if (brokenAt == null && (rows == 0 || rows > Upload.MOST_ROWS)) {
            return Result.fault(rows == 0 ? FaultKind.EMPTY : FaultKind.TOO_LARGE);
        }
        return new Result(
                header.present(), header.ignored(), rows, blank, records.number(), brokenAt, brokenAt == null, faults);
    }

    private static void write(CopyIn copy, ImportId id, int row, boolean sound, StagedRow staged) throws SQLException {
        copy.cell(id).cell(row).cell(Ids.next()).cell(sound ? "f" : "t");
        for (Column column : Column.ALL) {
            copy.cell(staged.get(column));
        }
        copy.endRow();
    }
}
