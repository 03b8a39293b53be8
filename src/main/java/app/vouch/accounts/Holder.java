package app.vouch.accounts;

import app.vouch.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose account it is to be: somebody of the directory, or an official who is not in it. */
record Holder(String name, String initials, @Nullable PersonId person) {

    static Holder of(ResultSet row, int at) throws SQLException {
        if ("LEFT".equals(row.getString("status"))) {
            throw new AccountRefused("left", "email");
        }
        return new Holder(
                row.getString("display_name"),
                row.getString("initials"),
                new PersonId(row.getObject("id", UUID.class)));
    }

    /** First letters of the first and the last word. */
    static Holder named(String name) {
        String[] words = name.split("\\s+");
        String last = words[words.length - 1];
        String letters = first(words[0]) + (words.length > 1 ? first(last) : "");
        return new Holder(name, letters.toUpperCase(Locale.ROOT), null);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
