package app.vouch.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which columns of the schema a canary sits in, and which need none. A table with row-level security needs one for each
 * text that people write. Its keys, dates, figures and words from a fixed list go with their row, which the canaries
 * show to be hidden as a whole. A table without row-level security needs one for each column. What needs none says why,
 * column by column or {@code table.*}, in not-confidential.csv.
 */
public record Columns(Set<String> withCanary, Set<String> excused) {

    /** An enumerated column is one whose check lists its words. */
    private static final String ALL = """
            select c.relname || '.' || a.attname
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and c.relname <> 'flyway_schema_history' and a.attnum > 0 and not a.attisdropped
              and (not c.relrowsecurity
                   or a.atttypid not in ('uuid'::regtype, 'date'::regtype, 'timestamptz'::regtype, 'boolean'::regtype,
                                         'smallint'::regtype, 'int'::regtype, 'bigint'::regtype, 'numeric'::regtype)
                   and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                                   and a.attnum = any(k.conkey) and pg_get_constraintdef(k.oid) like '%= ANY (%'))
            order by 1
            """;

    private static final String HIDDEN =
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1";

    public static Columns of(String canaries, String notConfidential) {
        return new Columns(Set.copyOf(fields(canaries, "column")), Set.copyOf(fields(notConfidential, "column")));
    }

    /** What needs a canary and has none; tables that are hidden, and of which no canary shows it, with {@code .*}. */
    public List<String> uncovered(JdbcClient superuser) {
        List<String> uncovered = new ArrayList<>();
        for (String column : superuser.sql(ALL).query(String.class).list()) {
            if (!withCanary.contains(column)
                    && !excused.contains(column)
                    && !excused.contains(column.substring(0, column.indexOf('.')) + ".*")) {
                uncovered.add(column);
            }
        }
        for (String table : superuser.sql(HIDDEN).query(String.class).list()) {
            if (withCanary.stream().noneMatch(column -> column.startsWith(table + "."))
                    && !excused.contains(table + ".*")) {
                uncovered.add(table + ".*");
            }
        }
        return uncovered;
    }

    /** Lines that name nothing there is. */
    public Set<String> dead(JdbcClient superuser) {
        Set<String> dead = new LinkedHashSet<>(withCanary);
        dead.addAll(excused);
        superuser
                .sql(
                        "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' "
                                + "union select table_name || '.*' from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(dead::remove);
        return dead;
    }

    private static List<String> fields(String csv, String name) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(record -> record.getField(name)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
