package app.vouch.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who gets what at which address: access-matrix.csv. A line has the method, the pattern of the handler, an example of
 * an address (names in braces stand for records of the sample organisation) and a cell for each persona: {@code y} an
 * answer, {@code n} the page of what is not there, {@code in} the way to sign in.
 */
public record AccessMatrix(List<Line> lines) {

    public static final String ANONYMOUS = "anonymous";
    private static final Set<String> CELLS = Set.of("y", "n", "in");

    public record Line(String method, String pattern, String example, Map<String, String> cells) {
        public String endpoint() {
            return method + " " + pattern;
        }
    }

    public static AccessMatrix parse(String csv) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put(ANONYMOUS, record.getField(ANONYMOUS));
                for (Persona persona : Persona.values()) {
                    cells.put(persona.column(), record.getField(persona.column()));
                }
                lines.add(new Line(
                        record.getField("method"), record.getField("pattern"), record.getField("example"), cells));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new AccessMatrix(List.copyOf(lines));
    }

    /** Handlers that no line names. */
    public Set<String> unlisted(Set<String> endpoints) {
        Set<String> unlisted = new LinkedHashSet<>(endpoints);
        lines.forEach(line -> unlisted.remove(line.endpoint()));
        return unlisted;
    }

    /** Lines that no handler answers. */
    public Set<String> dead(Set<String> endpoints) {
        Set<String> dead = new LinkedHashSet<>();
        lines.stream()
                .map(Line::endpoint)
                .filter(line -> !endpoints.contains(line))
                .forEach(dead::add);
        return dead;
    }

    /** Cells that say nothing, or nothing known. */
    public List<String> unclear() {
        List<String> unclear = new ArrayList<>();
        for (Line line : lines) {
            line.cells().forEach((who, cell) -> {
                if (!CELLS.contains(cell)) {
                    unclear.add(line.endpoint() + " for " + who + ": '" + cell + "'");
                }
            });
        }
        return unclear;
    }
}
