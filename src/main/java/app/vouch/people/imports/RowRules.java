package app.vouch.people.imports;

import app.vouch.people.DirectoryDates;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row into the values that are staged, and says what is wrong with each cell by itself. What only the other
 * rows or the directory can tell is {@link DryRun}'s.
 */
final class RowRules {

    private final Header header;
    private final Levels levels;
    private final Faults faults;
    private final LocalDate today;

    RowRules(Header header, Levels levels, Faults faults, LocalDate today) {
        this.today = today;
        this.header = header;
        this.levels = levels;
        this.faults = faults;
    }

    /** @return false where the row is torn, so that of its cells only a likely employee id was read */
    boolean read(CsvRecord record, int row, StagedRow staged) {
        staged.clear();
        if (record.hasStrayQuote()) {
            faults.add(row, columnAt(record.strayQuote()), FaultKind.QUOTE, record.cell(record.strayQuote()));
        } else if (record.count() != header.count()) {
            faults.add(new Fault(row, null, FaultKind.CELLS, null, record.count() + "/" + header.count()));
        }
        if (record.count() != header.count()) {
            int at = header.places().getOrDefault(Column.EMPLOYEE_ID, 0);
            String id = at < record.count() ? Cells.clean(record.cell(at)) : "";
            boolean usable = !id.isEmpty() && id.length() <= Column.EMPLOYEE_ID.longest() && id.indexOf(0) < 0;
            staged.set(Column.EMPLOYEE_ID, usable ? id : null);
            return false;
        }
        boolean named = false;
        for (var place : header.places().entrySet()) {
            Column column = place.getKey();
            int at = place.getValue();
            boolean sound = record.strayQuote() != at && read(record.cell(at), row, column, staged);
            named |= Column.NAMES.contains(column) && (!sound || staged.get(column) != null);
        }
        if (!named) {
            Column first = Column.NAMES.stream()
                    .filter(header.places()::containsKey)
                    .findFirst()
                    .orElseThrow();
            faults.add(new Fault(row, first, FaultKind.MISSING, null, "name"));
        }
        return true;
    }

    /** @return false where the cell is at fault, and so nothing is said about what it leaves missing */
    private boolean read(String raw, int row, Column column, StagedRow staged) {
        if (raw.indexOf(0) >= 0) {
            faults.add(row, column, FaultKind.NUL, raw.replace('\0', '\u2400'));
            return false;
        }
        String cell = Cells.clean(raw);
        if (cell.isEmpty()) {
            if (column.isRequired()) {
                faults.add(row, column, FaultKind.MISSING, null);
                return false;
            }
            staged.set(column, column == Column.NAME_ORDER ? "GIVEN_FIRST" : null);
            return true;
        }
        if (!column.isDate() && cell.length() > column.longest()) {
            faults.add(new Fault(row, column, FaultKind.TOO_LONG, cell, cell.length() + "/" + column.longest()));
            return false;
        }
        String value = value(cell, column);
        int name = column == Column.UNIT && value != null ? Cells.longestName(value) : 0;
        if (name > Column.LONGEST_UNIT) {
            faults.add(new Fault(row, column, FaultKind.TOO_LONG, cell, name + "/" + Column.LONGEST_UNIT));
            return false;
        }
        LocalDate day = column.isDate() && value != null ? Cells.date(value) : null;
        if (day != null && !DirectoryDates.fit(day, today)) {
            faults.add(new Fault(row, column, FaultKind.DATE, cell, "off"));
            return false;
        }
        if (value == null) {
            faults.add(row, column, refusal(column), cell);
            return false;
        }
        staged.set(column, value);
        return true;
    }

    /** As it is kept; null where the cell cannot be that. */
    private @Nullable String value(String cell, Column column) {
        return switch (column) {
            case GIVEN_NAME, FAMILY_NAME, PREFERRED_NAME -> Cells.cleanName(cell);
            case NAME_ORDER ->
                switch (cell.toLowerCase(Locale.ROOT)) {
                    case "given-first" -> "GIVEN_FIRST";
                    case "family-first" -> "FAMILY_FIRST";
                    case "single" -> "SINGLE";
                    default -> null;
                };
            case EMAIL -> Cells.isAddress(cell) ? cell.toLowerCase(Locale.ROOT) : null;
            case STATUS ->
                switch (cell.toLowerCase(Locale.ROOT)) {
                    case "active", "leave", "left" -> cell.toUpperCase(Locale.ROOT);
                    default -> null;
                };
            case UNIT -> Cells.path(cell);
            case LEVEL -> {
                UUID id = levels.find(cell);
                yield id == null ? null : id.toString();
            }
            case HIRED_ON, IN_ROLE_SINCE, LAST_PROMOTED_ON -> Cells.date(cell) == null ? null : cell;
            case EMPLOYEE_ID, SUPERVISOR_ID, TITLE, LOCATION -> cell;
        };
    }

    /** A spoilt address, unit or order has no kind of its own: there is nothing usable where something is needed. */
    private static FaultKind refusal(Column column) {
        return switch (column) {
            case STATUS -> FaultKind.STATUS;
            case LEVEL -> FaultKind.LEVEL;
            case HIRED_ON, IN_ROLE_SINCE, LAST_PROMOTED_ON -> FaultKind.DATE;
            default -> FaultKind.MISSING;
        };
    }

    private @Nullable Column columnAt(int place) {
        return header.places().entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(entry -> entry.getKey())
                .findFirst()
                .orElse(null);
    }
}
