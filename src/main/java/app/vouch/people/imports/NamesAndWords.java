package app.vouch.people.imports;

import app.vouch.people.NameOrder;
import app.vouch.people.PersonName;
import app.vouch.people.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only code can make of a name, how it is shown, sorted and found, for all whom an import gives another one. */
@Component
class NamesAndWords {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    NamesAndWords(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    private record Named(
            int position,
            UUID person,
            PersonName name,
            String email,
            @Nullable String title) {}

    /** Before people are written: for each new or other name what is made of it, the file's parts before the known ones. */
    void makeNames(ImportId id, Set<Column> present) throws SQLException {
        String parts = """
                select l.position, l.person_id, %s as given_name, %s as family_name, %s as preferred_name,
                       coalesce(%s, 'GIVEN_FIRST') as name_order, r.email, null as title
                from directory_import_plan l
                join directory_import_row r on r.import_id = l.import_id and r.row = l.position
                left join person p on p.id = l.person_id
                """.formatted(
                        Column.GIVEN_NAME.merged(present),
                        Column.FAMILY_NAME.merged(present),
                        Column.PREFERRED_NAME.merged(present),
                        Column.NAME_ORDER.merged(present));
        for (List<Named> batch = next(id, parts, Column.NAMING, 0);
                !batch.isEmpty();
                batch = next(id, parts, Column.NAMING, last(batch))) {
            try (CopyIn copy = CopyIn.open(
                    dataSource, "directory_import_name (import_id, position, display_name, sort_name, initials)")) {
                for (Named each : batch) {
                    copy.cell(id)
                            .cell(each.position())
                            .cell(each.name().display())
                            .cell(each.name().sort())
                            .cell(each.name().initials())
                            .endRow();
                }
                copy.finish();
            }
        }
    }

    /** After people are written: the words by which they are found, of those known before only what differs. */
    void makeWords(ImportId id) throws SQLException {
        String parts = """
                select l.position, l.person_id, p.given_name, p.family_name, p.preferred_name, p.name_order, p.email,
                       p.title
                from directory_import_plan l join person p on p.id = l.person_id
                """;
        for (List<Named> batch = next(id, parts, Column.FINDING, 0);
                !batch.isEmpty();
                batch = next(id, parts, Column.FINDING, last(batch))) {
            Set<Word> words = new HashSet<>();
            for (Named each : batch) {
                SearchWords.of(each.name(), each.email(), each.title())
                        .forEach(entry -> words.add(new Word(each.person(), entry.word(), entry.starts())));
            }
            forget(known(batch), words);
            // side by side in the index of words, where they would else be strewn
            List<Word> added =
                    words.stream().sorted(Comparator.comparing(Word::word)).toList();
            try (CopyIn copy = CopyIn.open(dataSource, "person_word (person_id, word, starts)")) {
                for (Word word : added) {
                    copy.cell(word.person())
                            .cell(word.word())
                            .cell(word.starts() ? "t" : "f")
                            .endRow();
                }
                copy.finish();
            }
        }
    }

    private record Word(UUID person, String word, boolean starts) {}

    private List<Word> known(List<Named> batch) {
        return jdbc.sql("select person_id, word, starts from person_word where person_id = any(:people)")
                .param("people", batch.stream().map(Named::person).toArray(UUID[]::new))
                .query((row, at) -> new Word(
                        row.getObject("person_id", UUID.class), row.getString("word"), row.getBoolean("starts")))
                .list();
    }

    /** Takes from the wanted words those that are known, and from the directory those that are not wanted. */
    private void forget(List<Word> known, Set<Word> wanted) {
        List<Word> obsolete =
                known.stream().filter(word -> !wanted.remove(word)).toList();
        if (obsolete.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from person_word w
                        using unnest(:people::uuid[], :words::text[], :starts::boolean[]) as o(person, word, starts)
                        where w.person_id = o.person and w.word = o.word and w.starts = o.starts
                        """)
                .param("people", obsolete.stream().map(Word::person).toArray(UUID[]::new))
                .param("words", obsolete.stream().map(Word::word).toArray(String[]::new))
                .param("starts", obsolete.stream().map(Word::starts).toArray(Boolean[]::new))
                .update();
    }

    private List<Named> next(ImportId id, String parts, Set<Column> columns, int after) {
        return jdbc.sql(parts + " where l.import_id = :id and l.position > :after and "
                        + Plan.concerns(EnumSet.copyOf(columns))
                        + " order by l.position limit " + AT_ONCE)
                .param("id", id.value())
                .param("after", after)
                .query(NamesAndWords::named)
                .list();
    }

    private static int last(List<Named> batch) {
        return batch.get(batch.size() - 1).position();
    }

    private static Named named(ResultSet row, int at) throws SQLException {
        return new Named(
                row.getInt("position"),
                row.getObject("person_id", UUID.class),
                new PersonName(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("preferred_name"),
                        NameOrder.valueOf(row.getString("name_order"))),
                row.getString("email"),
                row.getString("title"));
    }
}
