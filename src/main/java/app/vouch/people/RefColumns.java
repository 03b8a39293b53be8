package app.vouch.people;

import app.vouch.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a statement of another feature bring people's names along with their ids, so that the names take no statement of
 * their own. For whoever may see the record that names them, as with {@link People#refs}.
 */
public final class RefColumns {

    private static final String COLUMNS = """
             %1$s.id as %1$s_ref, %1$s.display_name as %1$s_name,
            coalesce(%1$s.preferred_name, %1$s.given_name, %1$s.family_name) as %1$s_first_name,
            %1$s.initials as %1$s_initials, %1$s.title as %1$s_title, %1$s_unit.name as %1$s_unit,
            %1$s_site.name as %1$s_site, %1$s.status as %1$s_status
            """;

    private static final String JOIN = """
             left join person %1$s on %1$s.id = %2$s left join unit %1$s_unit on %1$s_unit.id = %1$s.unit_id
            left join site %1$s_site on %1$s_site.id = %1$s.site_id
            """;

    private RefColumns() {}

    /** What to select. @param as a word for this person within the statement, a constant of the caller's */
    public static String of(String as) {
        return COLUMNS.formatted(as);
    }

    /** What to join. @param id the column that holds the person's id, a constant of the caller's */
    public static String join(String as, String id) {
        return JOIN.formatted(as, id);
    }

    /** Null where the column held no id. */
    public static @Nullable PersonRef read(ResultSet row, String as) throws SQLException {
        UUID id = row.getObject(as + "_ref", UUID.class);
        return id == null
                ? null
                : new PersonRef(
                        new PersonId(id),
                        row.getString(as + "_name"),
                        row.getString(as + "_first_name"),
                        row.getString(as + "_initials"),
                        row.getString(as + "_title"),
                        row.getString(as + "_unit"),
                        row.getString(as + "_site"),
                        PersonStatus.valueOf(row.getString(as + "_status")));
    }

    /** The same where the id is never null and has its person. */
    public static PersonRef require(ResultSet row, String as) throws SQLException {
        PersonRef ref = read(row, as);
        if (ref == null) {
            throw new IllegalStateException("nobody was joined as " + as);
        }
        return ref;
    }
}
