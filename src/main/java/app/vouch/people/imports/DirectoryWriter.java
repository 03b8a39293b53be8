package app.vouch.people.imports;

import app.vouch.kernel.Ids;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries a plan out: units and sites first, then people, set by set, within the caller's transaction. */
@Component
class DirectoryWriter {

    /** Supervisors by employee id, of the file or of the directory; a new one stands in the same statement. */
    private static final String TARGETS = """
            left join unit nu on nu.path = r.unit
            left join site nt on nt.name = r.location
            left join directory_import_row fs on fs.import_id = r.import_id and fs.employee_id = r.supervisor_id
            left join directory_import_plan fl on fl.import_id = fs.import_id and fl.position = fs.row
            left join person ks on ks.employee_id = r.supervisor_id
            """;

    private static final String SUPERVISOR = "coalesce(fl.person_id, ks.id)";

    private final JdbcClient jdbc;
    private final NamesAndWords names;
    private final Clock clock;

    DirectoryWriter(JdbcClient jdbc, NamesAndWords names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    void write(ImportId id, Set<Column> present) throws SQLException {
        makeUnits(id);
        makeSites(id);
        names.makeNames(id, present);
        insert(id);
        update(id, present);
        leave(id);
        names.makeWords(id);
    }

    private void makeUnits(ImportId id) {
        List<String> paths = additions(id, "UNIT");
        for (String path : paths) { // in the order of their text, so a parent comes before its children
            int slash = path.lastIndexOf('/');
            jdbc.sql("""
                            insert into unit (id, parent_id, name, path)
                            values (:id, (select id from unit where path = :parent), :name, :path)
                            on conflict (path) do nothing
                            """)
                    .param("id", Ids.next())
                    .param("parent", slash < 0 ? null : path.substring(0, slash), java.sql.Types.VARCHAR)
                    .param("name", path.substring(slash + 1))
                    .param("path", path)
                    .update();
        }
    }

    private void makeSites(ImportId id) {
        for (String name : additions(id, "SITE")) {
            jdbc.sql("insert into site (id, name) values (:id, :name) on conflict (name) do nothing")
                    .param("id", Ids.next())
                    .param("name", name)
                    .update();
        }
    }

    private List<String> additions(ImportId id, String kind) {
        return jdbc.sql("""
                        select name from directory_import_addition where import_id = :id and kind = :kind
                        order by length(name), name
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private void insert(ImportId id) {
        jdbc.sql("""
                        insert into person (id, employee_id, given_name, family_name, preferred_name, name_order,
                                            display_name, sort_name, initials, email, title, status, supervisor_id,
                                            unit_id, level_id, site_id, hired_on, in_role_since, last_promoted_on,
                                            left_on)
                        select l.person_id, r.employee_id, r.given_name, r.family_name, r.preferred_name,
                               coalesce(r.name_order, 'GIVEN_FIRST'), n.display_name, n.sort_name, n.initials, r.email,
                               r.title, r.status, coalesce(fl.person_id, ks.id), nu.id, r.level_id, nt.id, r.hired_on, r.in_role_since, r.last_promoted_on,
                               case when r.status = 'LEFT' then cast(:today as date) end
                        from directory_import_plan l
                        join directory_import_row r on r.import_id = l.import_id and r.row = l.position
                        join directory_import_name n on n.import_id = l.import_id and n.position = l.position
                        """ + TARGETS + """
                        where l.import_id = :id and l.action = 'NEW'
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Who is changed, and who leaves by the file's own word; only what the file has a column for. */
    private void update(ImportId id, Set<Column> present) {
        String changes = EnumSet.complementOf(EnumSet.of(Column.EMPLOYEE_ID)).stream()
                .filter(present::contains)
                .map(column -> ", " + change(column))
                .collect(Collectors.joining());
        jdbc.sql("""
                        update person p set version = p.version + 1,
                            display_name = coalesce(n.display_name, p.display_name),
                            sort_name = coalesce(n.sort_name, p.sort_name),
                            initials = coalesce(n.initials, p.initials),
                            left_on = case when r.status <> 'LEFT' then null
                                           when p.status <> 'LEFT' then :today else p.left_on end
                        """ + changes + """

                        from directory_import_plan l
                        join directory_import_row r on r.import_id = l.import_id and r.row = l.position
                        left join directory_import_name n on n.import_id = l.import_id and n.position = l.position
                        """ + TARGETS + """
                        where l.import_id = :id and l.action in ('CHANGED', 'LEAVING') and p.id = l.person_id
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .update();
    }

    private static String change(Column column) {
        return switch (column) {
            case SUPERVISOR_ID -> "supervisor_id = " + SUPERVISOR;
            case UNIT -> "unit_id = nu.id";
            case LOCATION -> "site_id = nt.id";
            case LEVEL -> "level_id = r.level_id";
            default -> column.header() + " = " + column.staged();
        };
    }

    /** Who is not in a file that is everyone. */
    private void leave(ImportId id) {
        jdbc.sql("""
                        update person p set status = 'LEFT', left_on = :today, version = p.version + 1
                        from directory_import_plan l
                        where l.import_id = :id and l.action = 'LEAVING' and p.id = l.person_id
                          and not exists (select from directory_import_row r
                                          where r.import_id = l.import_id and r.row = l.position)
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Somebody whom the import touched, for those who are told. */
    record Touched(int position, UUID person, boolean leaving, int changed) {}

    List<Touched> touched(ImportId id, int after, int atMost) {
        return jdbc.sql("""
                        select position, person_id, action, changed from directory_import_plan
                        where import_id = :id and action in ('CHANGED', 'LEAVING') and position > :after
                        order by position limit :most
                        """)
                .param("id", id.value())
                .param("after", after)
                .param("most", atMost)
                .query((row, at) -> new Touched(
                        row.getInt("position"),
                        row.getObject("person_id", UUID.class),
                        "LEAVING".equals(row.getString("action")),
                        row.getInt("changed")))
                .list();
    }

    /** One import at a time; nobody edits the directory by hand meanwhile. Until the transaction ends. */
    boolean takeTurn() {
        @Nullable
        Boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('directory_import', 0))")
                .query(Boolean.class)
                .single();
        return Boolean.TRUE.equals(mine);
    }

    void lockDirectory() {
        jdbc.sql("lock table person in share row exclusive mode").update();
    }
}
