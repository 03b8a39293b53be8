package app.vouch.people.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.InputStreamSource;

/** Cells of a file with letters that every encoding writes in its own way, for HR to read. */
final class Samples {

    private static final int ENOUGH = 8;

    private Samples() {}

    static List<Sample> of(InputStreamSource content) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (InputStream in = content.getInputStream();
                CsvRecords records = CsvRecords.open(in, FileNature.FALLBACK)) {
            List<String> header = new ArrayList<>();
            CsvRecord first = records.next();
            for (int at = 0; first != null && at < first.count(); at++) {
                header.add(Cells.clean(first.cell(at)).replace("\0", ""));
            }
            for (CsvRecord record = first; record != null && samples.size() < ENOUGH; record = records.next()) {
                for (int at = 0; at < record.count() && samples.size() < ENOUGH; at++) {
                    String cell = record.cell(at);
                    if (cell.chars().anyMatch(letter -> letter > '~')) {
                        String column = at < header.size() ? header.get(at) : "";
                        samples.add(new Sample(
                                records.number(),
                                column,
                                Fault.shorten(Cells.clean(cell).replace("\0", ""))));
                    }
                }
            }
        } catch (CsvRecords.BrokenQuote broken) {
            // what was read until there is enough to judge the letters by
        }
        return samples;
    }
}
