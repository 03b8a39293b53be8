package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.AccessMatrix;
import app.vouch.testing.Canaries;
import app.vouch.testing.Canaries.Canary;
import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.Visitor;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One unique word in each confidential field: no page, header, log or table shows it to somebody who may not read it. */
@SampleTest
class CanaryTests {

    private static final Pattern LINK = Pattern.compile("(?:href|data-hx-get)=\"(/[^\"#]*)\"");
    private static final int PAGES_A_PERSONA = 120;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @LocalServerPort
    int port;

    private static Canaries canaries = new Canaries(List.of());

    @BeforeAll
    static void plant() {
        canaries = Canaries.plant(Examples.text("/canaries.csv"), SampleDatabase.superuser());
        LOG.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void stopListening() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
    }

    @ParameterizedTest
    @EnumSource
    void noPageShowsWhatIsNotForItsReader(Persona persona) {
        Map<String, String> pages = walk(Visitor.signedIn(port, persona), persona);
        assertThat(pages).isNotEmpty();
        assertThat(canaries.leaks(persona, pages)).isEmpty();
        assertThat(LOG.list.stream().map(ILoggingEvent::getFormattedMessage).filter(canaries::holdsAny))
                .isEmpty();
    }

    /** With the services' guards away: the application's own database account, acting as the persona, reads every table. */
    @ParameterizedTest
    @EnumSource
    void theSecondLockAloneKeepsThemToo(Persona persona) {
        assertThat(canaries.leaks(persona, tablesAs(persona))).isEmpty();
    }

    @Test
    void withNobodyActingTheTablesShowNothing() {
        Map<String, String> tables = tables("", "");
        for (Canary canary : canaries.all()) {
            assertThat(tables).allSatisfy((table, rows) -> assertThat(rows).doesNotContain(canary.word()));
        }
    }

    @Test
    void whoMayReadDoesRead() {
        for (Persona persona : Persona.values()) {
            Map<String, String> tables = tablesAs(persona);
            for (Canary canary : canaries.readableBy(persona)) {
                assertThat(tables.values())
                        .as("%s for %s", canary.name(), persona)
                        .anyMatch(rows -> rows.contains(canary.word()));
            }
        }
    }

    @Test
    void aPlantedLeakIsFound() {
        Canary canary = canaries.all().get(0);
        assertThat(canaries.leaks(Persona.AUDITOR, Map.of("/planted", "<p>" + canary.word() + "</p>")))
                .isNotEmpty();
    }

    /** All that the persona is granted, and what it leads to. */
    private static Map<String, String> walk(Visitor visitor, Persona persona) {
        Examples examples = new Examples();
        Deque<String> ahead = AccessMatrix.parse(Examples.text("/access-matrix.csv")).lines().stream()
                .filter(line ->
                        "GET".equals(line.method()) && !"n".equals(line.cells().get(persona.column())))
                .map(line -> examples.address(line.example()))
                .collect(Collectors.toCollection(ArrayDeque::new));
        Map<String, String> pages = new LinkedHashMap<>();
        while (!ahead.isEmpty() && pages.size() < PAGES_A_PERSONA) {
            String path = ahead.removeFirst();
            if (pages.containsKey(path) || path.startsWith("/assets") || path.startsWith("/webjars")) {
                continue;
            }
            Visitor.Answer answer = visitor.get(path);
            pages.put(path, answer.headers() + answer.body());
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(ahead::addLast);
        }
        return pages;
    }

    private static Map<String, String> tablesAs(Persona persona) {
        JdbcClient superuser = SampleDatabase.superuser();
        Map<String, Object> account = superuser
                .sql("select coalesce(person_id, id)::text as actor, roles from account where email = :email")
                .param("email", persona.email())
                .query()
                .singleRow();
        boolean leads = superuser
                .sql(
                        "select coalesce(bool_or(l.leads), false) from account a join person p on p.id = a.person_id join level l on l.id = p.level_id where a.email = :email")
                .param("email", persona.email())
                .query(Boolean.class)
                .single();
        return tables(
                String.valueOf(account.get("actor")),
                "," + account.get("roles") + ",EMPLOYEE," + (leads ? "LEADER," : ""));
    }

    private static Map<String, String> tables(String actor, String roles) {
        Map<String, String> login = TestDatabase.instance().properties("vouch_sample");
        var application = new DriverManagerDataSource(
                login.getOrDefault("spring.datasource.url", ""),
                login.getOrDefault("spring.datasource.username", ""),
                login.getOrDefault("spring.datasource.password", ""));
        JdbcClient jdbc = JdbcClient.create(application);
        Map<String, String> tables = new LinkedHashMap<>();
        new TransactionTemplate(new JdbcTransactionManager(application)).executeWithoutResult(transaction -> {
            jdbc.sql("select set_config('vouch.actor', :actor, true), set_config('vouch.roles', :roles, true)")
                    .param("actor", actor)
                    .param("roles", roles)
                    .query()
                    .singleRow();
            List<String> names = new ArrayList<>(jdbc.sql(
                            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')")
                    .query(String.class)
                    .list());
            for (String name : names) {
                tables.put(
                        name,
                        String.join(
                                "\n",
                                jdbc.sql("select t::text from \"" + name + "\" t")
                                        .query(String.class)
                                        .list()));
            }
        });
        return tables;
    }
}
