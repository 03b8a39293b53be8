package app.vouch.browser;

import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form and how to fill it: a line of forms.csv.
 *
 * @param endpoint method and pattern, as in access-matrix.csv
 * @param who who fills it; empty for somebody not signed in
 * @param page where it stands
 * @param valid what is typed, chosen or pressed so that it is taken, by field name
 * @param then what is read after that; empty for a form that is only refused here
 * @param bad what is typed instead at first, an empty value for leaving it out
 * @param at the field whose message is read after that; empty where the form as a whole is refused
 * @param message that message; empty where nothing can be wrong with the form
 */
record FormRow(
        String endpoint,
        Optional<Persona> who,
        String page,
        Map<String, String> valid,
        String then,
        Map<String, String> bad,
        String at,
        String message) {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)?}");
    private static final Pattern LONG = Pattern.compile("\\{long (\\d+)}");

    static List<FormRow> all() {
        List<FormRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Examples.text("/forms.csv"))) {
            for (NamedCsvRecord line : reader) {
                String who = line.getField("who");
                rows.add(new FormRow(
                        line.getField("form"),
                        who.isEmpty() ? Optional.empty() : Optional.of(Persona.valueOf(who.toUpperCase(Locale.ROOT))),
                        line.getField("page"),
                        fields(line.getField("valid")),
                        line.getField("then"),
                        fields(line.getField("bad")),
                        line.getField("at"),
                        line.getField("message")));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    boolean isPost() {
        return endpoint.startsWith("POST ");
    }

    /** {@code name=value|other=value}; {@code name!=value} for a button with that value, nothing for one without a name. */
    private static Map<String, String> fields(String cell) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : cell.isEmpty() ? new String[0] : cell.split("\\|", -1)) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    /** {@code {today+30}} is a day, {@code {long 301}} so many letters, other names in braces records of the sample. */
    static String value(String written, Examples examples) {
        Matcher day = DAY.matcher(written);
        if (day.matches()) {
            return LocalDate.now()
                    .plusDays(day.group(1) == null ? 0 : Long.parseLong(day.group(1)))
                    .toString();
        }
        Matcher length = LONG.matcher(written);
        return length.matches() ? "x".repeat(Integer.parseInt(length.group(1))) : examples.address(written);
    }

    @Override
    public String toString() {
        return endpoint + " on " + page;
    }
}
