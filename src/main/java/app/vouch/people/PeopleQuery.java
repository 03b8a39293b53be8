package app.vouch.people;

import app.vouch.kernel.Cursor;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * One page of the directory as SQL, in a shape that costs the same among ten thousand people and a million: people are
 * met in the list's order, or, where a word is rare, as those few who have it. The planner is not left a choice it would
 * make by averages: hence the laterals, and the {@code offset 0} that keeps it from turning a look-up into a join.
 */
final class PeopleQuery {

    /** So many people with a word are looked at one by one; with more, the next in order that has it comes soon. */
    static final int RARE = 2000;

    private static final String SUB_UNITS = """
            array(select beneath.id from unit top join unit beneath
                  on beneath.path = top.path or starts_with(beneath.path, top.path || '/') where top.id = :unit)""";
    private static final String LEVELS = "array(select id from level where rank between :fromRank and :toRank)";

    private final Map<String, Object> params = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final String direction;
    private @Nullable Word rarest;

    /** @param found people who have the word, counted up to {@link #RARE} + 1 */
    record Word(String text, boolean infix, int found) {}

    PeopleQuery(PeopleFilter filter, List<Word> words, @Nullable Cursor cursor, int limit) {
        direction = cursor != null && cursor.backwards() ? "desc" : "asc";
        params.put("limit", limit);
        conditions.add(filter.presence().condition());
        if (filter.site() != null) {
            and("p.site_id = :site", "site", filter.site());
        }
        if (filter.supervisor() != null) {
            and(
                    "p.supervisor_id = :supervisor",
                    "supervisor",
                    filter.supervisor().value());
        }
        if (filter.unit() != null) {
            params.put("unit", filter.unit());
        }
        if (filter.fromRank() != null || filter.toRank() != null) {
            params.put("fromRank", filter.fromRank() != null ? filter.fromRank() : 0);
            params.put("toRank", filter.toRank() != null ? filter.toRank() : Integer.MAX_VALUE);
        }
        if (cursor != null) {
            String after = cursor.backwards() ? "<" : ">";
            and(
                    "(p.sort_name, p.id) " + after + " (:sortName, :lastId)",
                    "sortName",
                    cursor.keys().get(0));
            params.put(
                    "lastId",
                    new SqlParameterValue(
                            Types.OTHER, UUID.fromString(cursor.keys().get(1))));
        }
        words.stream()
                .min(Comparator.comparingInt(Word::found))
                .filter(word -> word.found() <= RARE)
                .ifPresent(word -> rarest = word);
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            params.put("low" + at, word.text());
            params.put("high" + at, SearchWords.end(word.text()));
            if (word.equals(rarest)) {
                params.put("low", word.text());
                params.put("high", SearchWords.end(word.text()));
            } else {
                conditions.add("exists (select 1 from person_word w where w.person_id = p.id and "
                        + range(word, "low" + at, "high" + at) + " offset 0)");
            }
        }
    }

    Map<String, Object> params() {
        return params;
    }

    /** Ids and names of the page, as the table {@code page (id, sort_name)} of a statement. */
    String page() {
        if (rarest != null) {
            return "(with hit as materialized (select distinct w.person_id from person_word w where "
                    + range(rarest, "low", "high") + ") select x.id, x.sort_name from hit cross join lateral ("
                    + select("p.id = hit.person_id", narrowing(null)) + " offset 0) x " + ordered("x") + ") page";
        }
        if (params.containsKey("unit")) {
            return across(SUB_UNITS, "p.unit_id = dimension.id", narrowing("unit"));
        }
        if (params.containsKey("fromRank")) {
            return across(LEVELS, "p.level_id = dimension.id", narrowing("fromRank"));
        }
        return "(" + select("true", List.of()) + " " + ordered("p") + ") page";
    }

    String order() {
        return "order by page.sort_name " + direction + ", page.id " + direction;
    }

    /** Each unit, or level, has an index in the list's order: the first of each, then the first of these. */
    private String across(String ids, String condition, List<String> more) {
        return "(select x.id, x.sort_name from unnest(" + ids + ") dimension(id) cross join lateral ("
                + select(condition, more) + " " + ordered("p") + ") x " + ordered("x") + ") page";
    }

    private String select(String condition, List<String> more) {
        List<String> all = new ArrayList<>(List.of(condition));
        all.addAll(more);
        all.addAll(conditions);
        return "select p.id, p.sort_name from person p where " + String.join(" and ", all);
    }

    /** Unit and levels as plain conditions, but for the one that leads. */
    private List<String> narrowing(@Nullable String leading) {
        List<String> more = new ArrayList<>();
        if (params.containsKey("unit") && !"unit".equals(leading)) {
            more.add("p.unit_id = any(" + SUB_UNITS + ")");
        }
        if (params.containsKey("fromRank") && !"fromRank".equals(leading)) {
            more.add("p.level_id = any(" + LEVELS + ")");
        }
        return more;
    }

    private String ordered(String table) {
        return "order by " + table + ".sort_name " + direction + ", " + table + ".id " + direction + " limit :limit";
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }

    /** A range, not {@code like}: its index serves whatever plan is made of it, and no sign in a word is a wildcard. */
    private static String range(Word word, String low, String high) {
        return (word.infix() ? "" : "w.starts and ") + "w.word ~>=~ :" + low + " and w.word ~<~ :" + high;
    }
}
