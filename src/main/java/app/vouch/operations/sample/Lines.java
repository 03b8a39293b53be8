package app.vouch.operations.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The hand-written files under {@code sample/}: lines, of which those that begin with {@code #} are for who writes them. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        try {
            return new ClassPathResource("sample/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of a table: its header, then cells between semicolons, as many as the header has. */
    static List<Map<String, String>> table(String file) {
        List<String> lines = of(file);
        List<String> header = cells(lines.get(0), ";");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line, ";");
            if (cells.size() != header.size()) {
                throw new IllegalStateException(file + " has a line of another length: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < cells.size(); at++) {
                row.put(header.get(at), cells.get(at));
            }
            rows.add(row);
        }
        return rows;
    }

    /** By the name in square brackets above them, in the file's order. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (String line : of(file)) {
            if (line.startsWith("[")) {
                open = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), open);
            } else {
                open.add(line);
            }
        }
        return sections;
    }

    /** What stands between upright lines. */
    static List<String> parts(String line) {
        return cells(line, "\\|");
    }

    private static List<String> cells(String line, String separator) {
        return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
    }
}
