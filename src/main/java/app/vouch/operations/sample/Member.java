package app.vouch.operations.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody of the sample, as they are today.
 *
 * @param number the employee id
 * @param boss the employee id of whom they report to; empty for nobody
 * @param hired as {@link Calendar#date} reads it; so are the next two
 * @param email the account's where they have one
 */
record Member(
        String number,
        String given,
        String family,
        String preferred,
        String order,
        String unit,
        String level,
        String title,
        String site,
        String boss,
        String hired,
        String inRole,
        String promoted,
        String status,
        String email) {

    private static final List<String> LEADING = List.of("M2", "D1", "D2", "C1");

    static Member of(Map<String, String> row, Map<String, String> emails) {
        String number = cell(row, "id");
        return new Member(
                number,
                cell(row, "given"),
                cell(row, "family"),
                cell(row, "preferred"),
                cell(row, "order"),
                cell(row, "unit"),
                cell(row, "level"),
                cell(row, "title"),
                cell(row, "site"),
                cell(row, "reports_to"),
                cell(row, "hired"),
                cell(row, "in_role"),
                cell(row, "promoted"),
                cell(row, "status"),
                emails.getOrDefault(number, address(cell(row, "given"), cell(row, "family"))));
    }

    /** How one speaks of them. */
    String first() {
        return preferred.isEmpty() ? given : preferred;
    }

    String name() {
        return Stream.of(order.equals("f") ? family : first(), order.equals("f") ? first() : family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    boolean leads() {
        return LEADING.contains(level);
    }

    private static String address(String given, String family) {
        String folded = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replaceAll("[^a-z.]", "");
        return folded.replaceAll("\\.$", "") + "@nordhavn.example";
    }

    private static String cell(Map<String, String> row, String name) {
        String cell = row.get(name);
        if (cell == null) {
            throw new IllegalStateException("the directory has no column " + name);
        }
        return cell;
    }
}
