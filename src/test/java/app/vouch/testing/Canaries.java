package app.vouch.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * canaries.csv: for each confidential field a name, the statement that writes a unique word into it ({@code :word}), and
 * the personas who may read it, with spaces between.
 */
public record Canaries(List<Canary> all) {

    public record Canary(String name, String word, Set<String> readers) {}

    /** @throws IllegalStateException where a statement finds no field to write into */
    public static Canaries plant(String csv, JdbcClient superuser) {
        List<Canary> planted = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                String name = record.getField("name");
                String word = "canary-" + name + "-" + UUID.randomUUID();
                if (superuser.sql(record.getField("plant")).param("word", word).update() != 1) {
                    throw new IllegalStateException("no one field to plant " + name + " in");
                }
                planted.add(new Canary(
                        name, word, Set.of(record.getField("readers").strip().split("\\s+"))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Canaries(List.copyOf(planted));
    }

    public List<Canary> readableBy(Persona persona) {
        return all.stream()
                .filter(canary -> canary.readers().contains(persona.column()))
                .toList();
    }

    public boolean holdsAny(String text) {
        return all.stream().anyMatch(canary -> text.contains(canary.word()));
    }

    /** Where this persona meets a word that is not theirs. */
    public List<String> leaks(Persona persona, Map<String, String> places) {
        List<String> leaks = new ArrayList<>();
        for (Canary canary : all) {
            if (!canary.readers().contains(persona.column())) {
                places.forEach((place, text) -> {
                    if (text.contains(canary.word())) {
                        leaks.add(canary.name() + " at " + place + " for " + persona);
                    }
                });
            }
        }
        return leaks;
    }
}
