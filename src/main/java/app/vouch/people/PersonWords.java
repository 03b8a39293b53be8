package app.vouch.people;

import app.vouch.kernel.PersonId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the words by which somebody is found; within the transaction that writes the person. */
@Component
class PersonWords {

    private final JdbcClient jdbc;

    PersonWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(PersonId person, PersonDetails details) {
        Set<SearchWords.Entry> entries = SearchWords.of(details.name(), details.email(), details.title());
        jdbc.sql("delete from person_word where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
                        insert into person_word (person_id, word, starts)
                        select :person, word, starts from unnest(:words::text[], :starts::boolean[]) as w(word, starts)
                        """)
                .param("person", person.value())
                .param("words", words(entries))
                .param("starts", entries.stream().map(SearchWords.Entry::starts).toArray(Boolean[]::new))
                .update();
    }

    private static String[] words(Collection<SearchWords.Entry> entries) {
        return entries.stream().map(SearchWords.Entry::word).toArray(String[]::new);
    }
}
