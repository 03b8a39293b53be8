package app.vouch.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * canaries.csv, a line for each confidential field: a name; the column it stands in; whether row-level security keeps it
 * too; the personas who may read it, as the access rules say and whatever the code does; the pages that show it; and a
 * statement that writes a unique word into it ({@code :word}, which begins with {@code :mark}) and returns its row. A
 * statement that only selects takes what stands there already: an id, a hash. Names in braces are columns of that row, or
 * records as examples.properties finds them.
 */
public record Canaries(List<Canary> all) {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    /**
     * @param locked whether the database alone keeps it as well
     * @param pages addresses where its readers meet it; none for what no page shows
     * @param mark what to look for: unique, and short enough to survive an ellipsis
     * @param holder the person whose record it is; null for what is no person's
     */
    public record Canary(
            String name,
            String column,
            boolean locked,
            Set<String> readers,
            List<String> pages,
            String mark,
            @Nullable UUID holder) {

        /** Whether it is a word of ours, not what stood there already. */
        public boolean isWritten() {
            return mark.startsWith("canary");
        }

        public boolean isFor(Persona persona) {
            return readers.contains(persona.column());
        }
    }

    /** @throws IllegalStateException where a statement finds no field to write into, or more than one */
    public static Canaries plant(String csv, JdbcClient superuser) {
        Examples examples = new Examples();
        List<Canary> planted = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                planted.add(plant(record, examples, superuser));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Canaries(List.copyOf(planted));
    }

    private static Canary plant(NamedCsvRecord record, Examples examples, JdbcClient superuser) {
        String name = record.getField("name");
        String column = record.getField("column");
        String sql = examples.address(record.getField("plant"));
        boolean written = sql.contains(":word");
        String mark = "canary" + UUID.randomUUID().toString().substring(24);
        Map<String, Object> row;
        try {
            JdbcClient.StatementSpec statement = superuser.sql(sql);
            if (written) {
                statement = statement.param("word", mark + "-" + name);
            }
            row = (sql.contains(":mark") ? statement.param("mark", mark) : statement)
                    .query()
                    .singleRow();
        } catch (IncorrectResultSizeDataAccessException none) {
            throw new IllegalStateException("no one field to plant " + name + " in", none);
        }
        String field = column.substring(column.indexOf('.') + 1);
        return new Canary(
                name,
                column,
                "yes".equals(record.getField("lock")),
                Set.of(record.getField("readers").split(" ")),
                Arrays.stream(record.getField("page").split(" "))
                        .filter(page -> page.startsWith("/"))
                        .map(page -> address(page, row, examples))
                        .toList(),
                written ? mark : String.valueOf(row.get(field)),
                holder(row));
    }

    private static String address(String page, Map<String, Object> row, Examples examples) {
        return examples.address(NAME.matcher(page)
                .replaceAll(name -> Matcher.quoteReplacement(
                        row.containsKey(name.group(1)) ? String.valueOf(row.get(name.group(1))) : name.group())));
    }

    private static @Nullable UUID holder(Map<String, Object> row) {
        return Stream.of("owner_id", "sponsor_id", "senior_id")
                .map(row::get)
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Those that row-level security keeps. */
    public Canaries locked() {
        return new Canaries(all.stream().filter(Canary::locked).toList());
    }

    public boolean holdsAny(String text) {
        return all.stream().anyMatch(canary -> text.contains(canary.mark()));
    }

    /** Where this persona meets a word that is not theirs. */
    public List<String> leaks(Persona persona, Map<String, String> places) {
        List<String> leaks = new ArrayList<>();
        for (Canary canary : all) {
            if (!canary.isFor(persona)) {
                places.forEach((place, text) -> {
                    if (text.contains(canary.mark())) {
                        leaks.add(canary.name() + " at " + place + " for " + persona);
                    }
                });
            }
        }
        return leaks;
    }
}
