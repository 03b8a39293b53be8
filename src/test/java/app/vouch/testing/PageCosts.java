package app.vouch.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What pages may cost: counts/pages.csv. A line has a pattern of the access matrix, an address of it, who reads it, the
 * statements and the rows that it may take at most, and the statements that it took when it was last looked at.
 */
public record PageCosts(List<Page> pages) {

    public record Page(String pattern, String address, Persona reader, int limit, int rows, int measured) {
        @Override
        public String toString() {
            return address + " for " + reader;
        }
    }

    public static PageCosts parse(String csv) {
        List<Page> pages = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                pages.add(new Page(
                        record.getField("pattern"),
                        record.getField("address"),
                        Persona.valueOf(record.getField("reader").toUpperCase(Locale.ROOT)),
                        Integer.parseInt(record.getField("limit")),
                        Integer.parseInt(record.getField("rows")),
                        Integer.parseInt(record.getField("measured"))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new PageCosts(List.copyOf(pages));
    }

    /** Pages of the matrix that are neither counted nor said to have no rows. */
    public Set<String> unheld(AccessMatrix matrix, Set<String> withoutRows) {
        Set<String> unheld = pagesOf(matrix);
        pages.forEach(page -> unheld.remove(page.pattern()));
        unheld.removeAll(withoutRows);
        return unheld;
    }

    /** Lines, of either list, that no page of the matrix answers. */
    public Set<String> dead(AccessMatrix matrix, Set<String> withoutRows) {
        Set<String> dead = pages.stream().map(Page::pattern).collect(Collectors.toCollection(LinkedHashSet::new));
        dead.addAll(withoutRows);
        dead.removeAll(pagesOf(matrix));
        return dead;
    }

    /** What a page took among few and among many. */
    public record Counted(Page page, Statements.Cost few, Statements.Cost many) {

        /** What is wrong with it; empty where nothing is. */
        public List<String> faults() {
            List<String> faults = new ArrayList<>();
            int less = few.statements().size();
            int more = many.statements().size();
            if (less != more) {
                faults.add("%s: %d statements among few, %d among many".formatted(page, less, more));
            }
            if (more > page.limit()) {
                faults.add("%s: %d statements, %d are allowed: %s".formatted(page, more, page.limit(), many));
            }
            if (many.rows() > page.rows()) {
                faults.add("%s: %d rows read, %d are allowed".formatted(page, many.rows(), page.rows()));
            }
            return faults;
        }

        /** As a line of a table. */
        public String line() {
            return "%s,%s,%d,%d"
                    .formatted(
                            page.address(),
                            page.reader().column(),
                            many.statements().size(),
                            many.rows());
        }
    }

    private static Set<String> pagesOf(AccessMatrix matrix) {
        return matrix.lines().stream()
                .filter(line -> "GET".equals(line.method()))
                .map(AccessMatrix.Line::pattern)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
