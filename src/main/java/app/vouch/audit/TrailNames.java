package app.vouch.audit;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.SearchWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking somebody up inside the trail: an auditor sees names here and nothing else of the directory. */
@Service
@Transactional(readOnly = true)
public class TrailNames {

    private static final int MOST = 8;
    /** The greatest character: what begins with a word stands before the word and this. */
    private static final String END = Character.toString(0x10FFFF);

    private final JdbcClient jdbc;

    TrailNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody found. @param detail that tells them from another of the same name */
    public record Found(UUID id, String name, String detail) {}

    /** Whose records, also of those who have left. */
    @Allow(Permission.READ_AUDIT)
    public List<Found> people(Viewer viewer, String query) {
        List<String> words =
                SearchWords.asked(query).stream().map(SearchWords.Asked::word).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select p.id, p.display_name as name, p.email as detail from person p where " + matching(words)
                        + " order by p.sort_name, p.id limit " + MOST)
                .params(params(words))
                .query(Found.class)
                .list();
    }

    /** Who acted: of the directory, or an official by the beginning of name or address. */
    @Allow(Permission.READ_AUDIT)
    public List<Found> accounts(Viewer viewer, String query) {
        List<String> words =
                SearchWords.asked(query).stream().map(SearchWords.Asked::word).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        String begins = query.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql("""
                        select c.id, coalesce(p.display_name, c.name) as name, c.email as detail
                        from account c left join person p on p.id = c.person_id
                        where c.id in (
                            select a.id from account a join person p on p.id = a.person_id where %s
                            union select id from account where email ~>=~ :begins and email ~<~ :ends
                            union select id from account where lower(name) ~>=~ :begins and lower(name) ~<~ :ends)
                        order by name, c.id limit %d
                        """.formatted(matching(words), MOST))
                .params(params(words))
                .param("begins", begins)
                .param("ends", begins + END)
                .query(Found.class)
                .list();
    }

    /** By id, for what a filter names; null where nobody has it. */
    @Allow(Permission.READ_AUDIT)
    public @Nullable Found person(Viewer viewer, @Nullable PersonId id) {
        return id == null
                ? null
                : one("select id, display_name as name, email as detail from person where id = :id", id.value());
    }

    @Allow(Permission.READ_AUDIT)
    public @Nullable Found account(Viewer viewer, @Nullable AccountId id) {
        return id == null ? null : one("select id, name, email as detail from account where id = :id", id.value());
    }

    private @Nullable Found one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Found.class).optional().orElse(null);
    }

    private static String matching(List<String> words) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("p.id in (select person_id from person_word where starts and word ~>=~ :word" + i
                    + " and word ~<~ :end" + i + ")");
        }
        return String.join(" and ", conditions);
    }

    private static Map<String, Object> params(List<String> words) {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, words.get(i));
            params.put("end" + i, words.get(i) + END);
        }
        return params;
    }
}
