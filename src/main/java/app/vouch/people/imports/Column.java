package app.vouch.people.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a directory file, in the order in which they are shown. A column that the file lacks leaves everybody
 * as they are; an empty cell in a column that it has clears the value.
 */
public enum Column {
    EMPLOYEE_ID(64, true, "r.employee_id", "p.employee_id"),
    GIVEN_NAME(120, false, "r.given_name", "p.given_name"),
    FAMILY_NAME(120, false, "r.family_name", "p.family_name"),
    PREFERRED_NAME(120, false, "r.preferred_name", "p.preferred_name"),
    NAME_ORDER(20, false, "r.name_order", "p.name_order"),
    EMAIL(254, true, "r.email", "p.email"),
    STATUS(20, true, "r.status", "p.status"),
    SUPERVISOR_ID(64, false, "r.supervisor_id", "s.employee_id"),
    UNIT(500, true, "r.unit", "u.path"),
    LEVEL(120, true, "r.level_id", "p.level_id"),
    TITLE(200, false, "r.title", "p.title"),
    LOCATION(120, false, "r.location", "t.name"),
    HIRED_ON(0, false, "r.hired_on", "p.hired_on"),
    IN_ROLE_SINCE(0, false, "r.in_role_since", "p.in_role_since"),
    LAST_PROMOTED_ON(0, false, "r.last_promoted_on", "p.last_promoted_on");

    static final Set<Column> NAMES = EnumSet.of(GIVEN_NAME, FAMILY_NAME, PREFERRED_NAME);

    /** In characters: one name of a unit's path, as the form takes it. */
    public static final int LONGEST_UNIT = 120;

    /** What the shown name is made of. */
    static final Set<Column> NAMING = EnumSet.of(GIVEN_NAME, FAMILY_NAME, PREFERRED_NAME, NAME_ORDER);

    /** What people are found by. */
    static final Set<Column> FINDING = EnumSet.of(GIVEN_NAME, FAMILY_NAME, PREFERRED_NAME, NAME_ORDER, EMAIL, TITLE);

    static final List<Column> ALL = List.of(values());

    private final int longest;
    private final boolean required;
    private final String staged;
    private final String known;

    Column(int longest, boolean required, String staged, String known) {
        this.longest = longest;
        this.required = required;
        this.staged = staged;
        this.known = known;
    }

    /** As a header calls it: {@code given_name}. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file must have it, and each row something in it. Besides, one of the three names. */
    public boolean isRequired() {
        return required;
    }

    /** In characters; 0 where its form is its limit. */
    public int longest() {
        return longest;
    }

    /** Null where no column is called so. @param header trimmed, in lower case */
    static @Nullable Column of(String header) {
        return ALL.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElse(null);
    }

    /** Its mark in a set of columns kept as a number. */
    int bit() {
        return 1 << ordinal();
    }

    /** Beginning at 1 where a number must order and 0 means none. */
    int number() {
        return ordinal() + 1;
    }

    static @Nullable Column ofNumber(int number) {
        return number == 0 ? null : ALL.get(number - 1);
    }

    boolean isDate() {
        return longest == 0;
    }

    static int bits(Set<Column> columns) {
        return columns.stream().mapToInt(Column::bit).sum();
    }

    /** As the file has it, in SQL over {@code directory_import_row r}. */
    String staged() {
        return staged;
    }

    /** As the directory has it, in SQL over {@link Plan#KNOWN}. */
    String known() {
        return known;
    }

    /** As it will be: the file's where it has the column, else the directory's. */
    String merged(Set<Column> present) {
        return present.contains(this) ? staged : known;
    }

    static Stream<Column> comparable(Set<Column> present) {
        return present.stream().filter(column -> column != EMPLOYEE_ID);
    }
}
