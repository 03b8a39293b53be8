package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Actors;
import app.vouch.testing.Canaries;
import app.vouch.testing.Canaries.Canary;
import app.vouch.testing.Examples;
import app.vouch.testing.LogCapture;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleAsMade;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import app.vouch.testing.Walk;
import ch.qos.logback.classic.LoggerContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One unique word in each confidential field: no page, search, refusal, header, session, log or table shows it to
 * somebody who may not read it, and no mail says it to anybody. {@link SecondLockAloneTests} asks again with the
 * services' guards off.
 */
@SampleTest
@ExtendWith(SampleAsMade.GivenBack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    private final Map<Persona, Visitor> visitors = new EnumMap<>(Persona.class);
    private Canaries canaries = new Canaries(List.of());
    private LogCapture log = new LogCapture();

    @BeforeAll
    void plant() {
        canaries = Canaries.plant(Examples.text("/canaries.csv"), SampleDatabase.superuser());
        log = LogCapture.listening();
    }

    @AfterAll
    void stopListening() {
        log.close();
    }

    @AfterEach
    void noLogAndNoMailSaysIt() {
        assertThat(log.leaks(canaries)).isEmpty();
        List<String> mails = SampleDatabase.superuser()
                .sql("select m::text from mail m where kind <> 'canary.planted'")
                .query(String.class)
                .list();
        assertThat(mails).noneMatch(canaries::holdsAny);
    }

    @ParameterizedTest
    @EnumSource
    void noPageShowsWhatIsNotForItsReader(Persona persona) {
        Map<String, String> pages = walk(persona).pages(canaries);
        assertThat(canaries.leaks(persona, pages)).isEmpty();
        assertThat(canaries.leaks(persona, sessionsOf(persona))).isEmpty();
        for (Canary canary : canaries.all()) {
            if (canary.isFor(persona) && canary.isWritten() && !canary.pages().isEmpty()) {
                assertThat(canary.pages())
                        .as("%s for %s", canary.name(), persona)
                        .anyMatch(page -> pages.getOrDefault(page, "").contains(canary.mark()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSearchFindsIt(Persona persona) {
        Walk walk = walk(persona);
        Map<String, String> found = walk.searches();
        assertThat(canaries.leaks(persona, found)).isEmpty();
        assertThat(walk.tellsApart(canaries)).isEmpty();
        Canary everybodys = canary("title");
        assertThat(found.getOrDefault("/people?q=canary", "").contains(everybodys.mark()))
                .isEqualTo(everybodys.isFor(persona));
    }

    @ParameterizedTest
    @EnumSource
    void noFilterErrorOrRefusedFormSaysIt(Persona persona) {
        Walk walk = walk(persona);
        Map<String, String> answers = new LinkedHashMap<>(walk.refusals());
        answers.putAll(walk.filters(canary("advocacy-note").mark()));
        assertThat(canaries.leaks(persona, answers)).isEmpty();
    }

    /** With every guard in code left out: the application's own account, acting as the persona, reads every table. */
    @ParameterizedTest
    @EnumSource
    void noTableShowsIt(Persona persona) {
        Map<String, String> tables = Actors.tables(Actors.viewer(persona), transaction, application);
        assertThat(canaries.locked().leaks(persona, tables)).isEmpty();
        for (Canary canary : canaries.locked().all()) {
            if (canary.isFor(persona)) {
                assertThat(tables.values())
                        .as("%s for %s", canary.name(), persona)
                        .anyMatch(rows -> rows.contains(canary.mark()));
            }
        }
    }

    @Test
    void withNobodyActingTheTablesShowNothing() {
        Map<String, String> tables = Actors.tables(null, transaction, application);
        assertThat(tables).isNotEmpty();
        assertThat(tables.entrySet().stream()
                        .filter(table -> canaries.locked().holdsAny(table.getValue()))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /**
     * PostgreSQL says which row it refused where no policy stands before it, the driver repeats it, and Hibernate and
     * Tomcat log what they catch.
     */
    @ParameterizedTest
    @CsvSource({
        "advocacy_private_note_length, 'update advocacy_private_note set body = repeat(:word, 1000) where owner_id = :actor'",
        "account_theme, update account set theme = :word where person_id = :actor"
    })
    void aRowThatIsRefusedIsNotToldInTheError(String rule, String statement) {
        Viewer sponsor = Actors.viewer(Persona.SPONSOR);
        String word = canary("advocacy-note").mark();
        Supplier<Integer> refused = () -> transaction.execute(begun -> application
                .sql(statement)
                .param("word", word)
                .param("actor", sponsor.actor())
                .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> CurrentViewer.as(sponsor, refused))
                .satisfies(error -> assertThat(Throwables.getStackTrace(error))
                        .contains(rule)
                        .doesNotContain(word));
    }

    /** What is caught here is what production writes: nobody listens closer, where statements and forms are told in full. */
    @Test
    void nothingIsLoggedBelowInformation() {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        for (String name : List.of(
                "app.vouch",
                "org.hibernate.SQL",
                "org.hibernate.orm.jdbc.bind",
                "org.hibernate.orm.jdbc.extract",
                "org.springframework.jdbc.core",
                "org.springframework.web",
                "org.springframework.security",
                "org.postgresql",
                "org.apache.tomcat")) {
            assertThat(loggers.getLogger(name).isDebugEnabled()).as(name).isFalse();
        }
        assertThat(loggers.getLoggerList()).noneMatch(logger -> logger.isDebugEnabled());
        assertThat(loggers.getLogger("app.vouch").isInfoEnabled()).isTrue();
    }

    private Walk walk(Persona persona) {
        return new Walk(visitors.computeIfAbsent(persona, who -> Visitor.signedIn(port, who)), persona);
    }

    private Canary canary(String name) {
        return canaries.all().stream()
                .filter(canary -> canary.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> sessionsOf(Persona persona) {
        List<String> sessions = SampleDatabase.superuser()
                .sql("select encode(t.attribute_bytes, 'escape') from spring_session_attributes t "
                        + "join spring_session s on s.primary_id = t.session_primary_id "
                        + "where s.principal_name = :account")
                .param("account", Actors.viewer(persona).account().toString())
                .query(String.class)
                .list();
        assertThat(sessions).isNotEmpty();
        return Map.of("session", String.join("\n", sessions));
    }
}
