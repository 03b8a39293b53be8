package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people: the directory's list, and whom a form may name. */
@Service
@Transactional(readOnly = true)
public class PeopleSearch {

    /** People on a page of the list. */
    public static final int PAGE = 25;

    private static final String ROWS = """
            select p.id, p.display_name, p.sort_name, p.initials, p.title, u.name as unit, l.name as level,
                   s.name as site, p.in_role_since, p.status
            from %s join person p on p.id = page.id join unit u on u.id = p.unit_id join level l on l.id = p.level_id
                 left join site s on s.id = p.site_id
            """;

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the list, by name.
     *
     * @param filter leavers are for HR alone: for all others a list that shows them finds nobody
     * @param cursor keys: sort name and id of a row; null for the beginning
     */
    @Allow(Permission.SEE_DIRECTORY)
    public Slice<PersonRow> list(Viewer viewer, PeopleFilter filter, @Nullable Cursor cursor) {
        Cursor from = isSound(cursor) ? cursor : null;
        List<SearchWords.Asked> asked = SearchWords.asked(filter.query());
        boolean nothingToFind = asked.isEmpty() && !filter.query().isBlank();
        if (nothingToFind || filter.presence().showsLeavers() && !viewer.is(Role.HR)) {
            return new Slice<>(List.of(), null, null);
        }
        PeopleQuery query = new PeopleQuery(filter, counted(asked), from, PAGE + 1);
        List<PersonRow> rows = jdbc.sql(ROWS.formatted(query.page()) + query.order())
                .params(query.params())
                .query(PeopleSearch::row)
                .list();
        return Slice.of(
                rows, PAGE, from, row -> List.of(row.sortName(), row.id().toString()));
    }

    /**
     * Who works here and is found by what was typed, by name; nobody where nothing was.
     *
     * @param limit at most 25
     */
    @Allow(Permission.SEE_DIRECTORY)
    public List<PersonRef> options(Viewer viewer, String query, int limit) {
        List<SearchWords.Asked> asked = SearchWords.asked(query);
        if (asked.isEmpty()) {
            return List.of();
        }
        PeopleQuery page = new PeopleQuery(PeopleFilter.named(query), counted(asked), null, Math.min(limit, PAGE));
        return jdbc.sql(People.REF + "join " + page.page() + " on page.id = p.id " + page.order())
                .params(page.params())
                .query(People::ref)
                .list();
    }

    /** Units, levels and sites, in one statement. */
    @Allow(Permission.SEE_DIRECTORY)
    public Choices choices(Viewer viewer) {
        List<Choices.Unit> units = new ArrayList<>();
        List<Choices.Level> levels = new ArrayList<>();
        List<Choices.Site> sites = new ArrayList<>();
        jdbc.sql("""
                        select 'unit' as kind, id, path as name, 0 as rank from unit
                        union all select 'level', id, name, rank from level
                        union all select 'site', id, name, 0 from site
                        order by kind, rank, name
                        """).query((ResultSet row) -> {
            UUID id = row.getObject("id", UUID.class);
            String name = row.getString("name");
            switch (row.getString("kind")) {
                case "unit" -> units.add(new Choices.Unit(id, name));
                case "level" -> levels.add(new Choices.Level(id, row.getInt("rank"), name));
                default -> sites.add(new Choices.Site(id, name));
            }
        });
        return new Choices(units, levels, sites);
    }

    /** How many have each word, up to where it does not matter any more: what the shape of the search depends on. */
    private List<PeopleQuery.Word> counted(List<SearchWords.Asked> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select asked.word, asked.infix, case when asked.infix
                            then (select count(*) from (select 1 from person_word w
                                  where w.word ~>=~ asked.word and w.word ~<~ asked.high limit :most) found)
                            else (select count(*) from (select 1 from person_word w
                                  where w.starts and w.word ~>=~ asked.word and w.word ~<~ asked.high limit :most) found)
                            end as found
                        from unnest(:words::text[], :highs::text[], :infixes::boolean[]) as asked(word, high, infix)
                        """)
                .param("most", PeopleQuery.RARE + 1)
                .param("words", words.stream().map(SearchWords.Asked::word).toArray(String[]::new))
                .param(
                        "highs",
                        words.stream().map(word -> SearchWords.end(word.word())).toArray(String[]::new))
                .param("infixes", words.stream().map(SearchWords.Asked::infix).toArray(Boolean[]::new))
                .query((row, at) ->
                        new PeopleQuery.Word(row.getString("word"), row.getBoolean("infix"), row.getInt("found")))
                .list();
    }

    private static boolean isSound(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2 || cursor.keys().get(0).indexOf(0) >= 0) {
            return false;
        }
        try {
            UUID.fromString(cursor.keys().get(1));
            return true;
        } catch (IllegalArgumentException spoilt) {
            return false;
        }
    }

    private static PersonRow row(ResultSet row, int at) throws SQLException {
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("sort_name"),
                row.getString("initials"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("level"),
                row.getString("site"),
                row.getObject("in_role_since", LocalDate.class),
                PersonStatus.valueOf(row.getString("status")));
    }
}
