package app.vouch.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What is wrong with what they took among few and among many; empty where nothing is. */
    public List<String> faults(Map<Page, Statements.Cost> few, Map<Page, Statements.Cost> many) {
        List<String> faults = new ArrayList<>();
        for (Page page : pages) {
            Statements.Cost less = few.get(page);
            Statements.Cost more = many.get(page);
            if (less.statements().size() != more.statements().size()) {
                faults.add("%s: %d statements among few, %d among many"
                        .formatted(
                                page,
                                less.statements().size(),
                                more.statements().size()));
            }
            if (more.statements().size() > page.limit()) {
                faults.add("%s: %d statements, %d are allowed: %s"
                        .formatted(page, more.statements().size(), page.limit(), more));
            }
            if (more.rows() > page.rows()) {
                faults.add("%s: %d rows read, %d are allowed".formatted(page, more.rows(), page.rows()));
            }
        }
        return faults;
    }

    /** What each took, as a table. */
    public String report(Map<Page, Statements.Cost> many) {
        return pages.stream()
                .map(page -> "%s,%s,%d,%d\n"
                        .formatted(
                                page.address(),
                                page.reader().column(),
                                many.get(page).statements().size(),
                                many.get(page).rows()))
                .collect(Collectors.joining("", "address,reader,statements,rows\n", ""));
    }

    private static Set<String> pagesOf(AccessMatrix matrix) {
        return matrix.lines().stream()
                .filter(line -> "GET".equals(line.method()))
                .map(AccessMatrix.Line::pattern)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
