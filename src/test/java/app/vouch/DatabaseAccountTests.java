package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's own database account cannot take the second lock off, and no actor outlives its transaction. */
@VouchTest
class DatabaseAccountTests {

    private static final Pattern TELLS = Pattern.compile(
            "vouch\\.(actor|roles)\\b|set_config\\((?!')|row_security|\\bset\\s+(local\\s+|session\\s+)?(role|authorization)\\b",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    @Test
    void theAccountIsNobodyAboveThePolicies() {
        assertThat(one("select rolsuper or rolbypassrls or rolcreaterole or rolreplication from pg_roles "
                        + "where rolname = current_user"))
                .isFalse();
        assertThat(one("select exists (select from pg_auth_members m join pg_roles r on r.oid = m.member "
                        + "where r.rolname = current_user)"))
                .isFalse();
        assertThat(one("select exists (select from pg_class where relowner = current_user::regrole)"))
                .isFalse();
        assertThat(one("select exists (select from pg_proc where proowner = current_user::regrole)"))
                .isFalse();
        assertThat(
                        one(
                                "select has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create')"))
                .isFalse();
    }

    @Test
    void everyPolicyHoldsForTheOwnerToo() {
        assertThat(all("select relname from pg_class where relnamespace = 'public'::regnamespace "
                        + "and relrowsecurity and not relforcerowsecurity"))
                .isEmpty();
        assertThat(all("select relname from pg_class c where relrowsecurity and not exists "
                        + "(select from pg_policy p where p.polrelid = c.oid)"))
                .isEmpty();
        // A view, or a function that runs as its maker, would read past the policies of whoever asks.
        assertThat(
                        all(
                                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')"))
                .isEmpty();
        assertThat(all("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table advocacy_private_note disable row level security",
                "alter table advocacy_private_note no force row level security",
                "drop policy advocacy_private_note_own on advocacy_private_note",
                "alter policy advocacy_private_note_own on advocacy_private_note using (true)",
                "create policy mine on advocacy_private_note using (true)",
                "create or replace function vouch_actor() returns uuid language sql as 'select gen_random_uuid()'",
                "create function public.mine() returns int language sql as 'select 1'",
                "alter role vouch_app bypassrls",
                "set role vouch_owner",
                "set session authorization vouch_owner",
                "set session_replication_role = replica",
                "alter table audit_entry disable trigger audit_entry_append_only",
                "drop table advocacy_private_note",
                "truncate advocacy_private_note"
            })
    void itCannotTakeTheLockOff(String statement) {
        assertThatThrownBy(() ->
                        transaction.execute(begun -> application.sql(statement).update()))
                .isInstanceOf(DataAccessException.class);
    }

    /** Asked to leave the policies out, the database refuses to answer instead. */
    @Test
    void policiesCannotBeLeftOut() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.execute(begun -> {
                    application.sql("set local row_security = off").update();
                    return application
                            .sql("select count(*) from advocacy_private_note")
                            .query(Long.class)
                            .single();
                }))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    /** Who acts is told in one place, with the values bound, and the postman names itself; nothing else can say so. */
    @Test
    void onlyTheTransactionManagerTellsWhoActs() throws IOException {
        assertThat(telling(Path.of("src/main/java")))
                .containsExactlyInAnyOrder("ActorTransactionManager.java", "MailQueue.java");
        assertThat(TELLS.matcher("select SET_CONFIG('vouch.actor', '1', false)").find())
                .isTrue();
        assertThat(TELLS.matcher("set local role x").find()).isTrue();
    }

    @Test
    void noActorStaysOnAConnection() throws SQLException {
        Viewer viewer = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.HR);
        int committed = CurrentViewer.as(viewer, () -> transaction.execute(begun -> process()));
        int rolledBack = CurrentViewer.as(
                viewer,
                () -> transaction.execute(begun -> {
                    begun.setRollbackOnly();
                    return process();
                }));
        int broken = CurrentViewer.as(viewer, () -> {
            int[] process = new int[1];
            assertThatThrownBy(() -> transaction.execute(begun -> {
                        process[0] = process();
                        return application.sql("select 1 / 0").query().singleRow();
                    }))
                    .isInstanceOf(DataAccessException.class);
            return process[0];
        });
        assertThat(actorsByProcess())
                .containsKeys(committed, rolledBack, broken)
                .allSatisfy((process, told) -> assertThat(told).isEmpty());
    }

    /** That the test above would see it: what is set for the session does stay. */
    @Test
    void anActorToldForTheSessionWouldStay() throws SQLException {
        int process = transaction.execute(begun -> {
            application
                    .sql("select set_config('vouch.roles', ',HR,', false)")
                    .query()
                    .singleRow();
            return process();
        });
        try {
            assertThat(actorsByProcess()).containsEntry(process, ",HR,");
        } finally {
            dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Test
    void theSecondThatBorrowsSeesNothingOfTheFirst() {
        Viewer hr = fixtures.viewer(fixtures.person("Amara", "Okafor", 5), Role.HR);
        for (int i = 0; i < 20; i++) {
            CurrentViewer.as(hr, () -> transaction.execute(begun -> one("select vouch_has_role('HR')")));
            Boolean told =
                    transaction.execute(begun -> one("select vouch_has_role('HR') or vouch_actor() is not null"));
            assertThat(told).isFalse();
        }
    }

    private int process() {
        return application.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    /** Every connection of the pool, and what is told on it now. */
    private Map<Integer, String> actorsByProcess() throws SQLException {
        Map<Integer, String> told = new TreeMap<>();
        List<Connection> borrowed = new ArrayList<>();
        try {
            int size = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
            for (int i = 0; i < size; i++) {
                Connection connection = dataSource.getConnection();
                borrowed.add(connection);
                try (ResultSet row = connection
                        .createStatement()
                        .executeQuery("select pg_backend_pid(), coalesce(current_setting('vouch.actor', true), '') "
                                + "|| coalesce(current_setting('vouch.roles', true), '')")) {
                    row.next();
                    told.put(row.getInt(1), row.getString(2));
                }
            }
        } finally {
            for (Connection connection : borrowed) {
                connection.close();
            }
        }
        return told;
    }

    private boolean one(String sql) {
        return application.sql(sql).query(Boolean.class).single();
    }

    private List<String> all(String sql) {
        return application.sql(sql).query(String.class).list();
    }

    private static List<String> telling(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> telling = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (TELLS.matcher(Files.readString(file)).find()) {
                    telling.add(file.getFileName().toString());
                }
            }
            return telling;
        }
    }
}
