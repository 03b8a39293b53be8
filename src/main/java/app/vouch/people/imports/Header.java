package app.vouch.people.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column stands where.
 *
 * @param count how many cells each row must have
 * @param ignored names that say nothing to Vouch; empty ones too
 */
record Header(int count, Map<Column, Integer> places, List<String> ignored) {

    /** Reads the first record; a name twice, or one that is needed and not there, is a fault. */
    static Header read(CsvRecord record, Faults faults) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        if (record.hasStrayQuote()) {
            faults.add(1, null, FaultKind.QUOTE, record.cell(record.strayQuote()));
        }
        for (int at = 0; at < record.count(); at++) {
            String name = Cells.clean(record.cell(at));
            Column column = Column.of(name.toLowerCase(Locale.ROOT));
            if (column == null) {
                ignored.add(Fault.shorten(name.replace("\u0000", "")));
            } else if (places.putIfAbsent(column, at) != null) {
                faults.add(new Fault(1, column, FaultKind.HEADER, name, "twice"));
            }
        }
        for (Column column : Column.ALL) {
            if (column.isRequired() && !places.containsKey(column)) {
                faults.add(new Fault(1, column, FaultKind.HEADER, null, "absent"));
            }
        }
        if (Column.NAMES.stream().noneMatch(places::containsKey)) {
            faults.add(new Fault(1, Column.GIVEN_NAME, FaultKind.HEADER, null, "name"));
        }
        return new Header(record.count(), places, ignored);
    }

    Set<Column> present() {
        return places.isEmpty() ? EnumSet.noneOf(Column.class) : EnumSet.copyOf(places.keySet());
    }
}
