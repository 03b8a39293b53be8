package app.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Persona;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import app.vouch.testing.Visitor.Answer;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser sends: answered in words, without a trace of it in the log. */
@SampleTest
class HostileInputTests {

    private static final String SECRET = "unsayable";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    int port;

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void nothingOfItIsLogged() {
        root().detachAppender(log);
        QuietThrowables quiet = new QuietThrowables();
        quiet.start();
        assertThat(log.list)
                .noneMatch(event -> event.getFormattedMessage().contains(SECRET)
                        || quiet.convert(event).contains(SECRET));
    }

    @Test
    void aSignThatNoDatabaseKeepsIsLeftOut() {
        Visitor leila = Visitor.signedIn(port, Persona.PROTEGE);
        Answer saved = leila.post(
                "/plan/goals", Map.of("_csrf", leila.csrf("/plan"), "title", "A goal\0 of mine", "why", SECRET));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(leila.get("/plan").body()).contains("A goal of mine");
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        assertThat(raw("/login?q=" + SECRET + "%ff", Map.of()).statusCode()).isIn(200, 400);
        assertThat(send(HttpRequest.newBuilder(uri("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=" + SECRET + "%ff")))
                        .statusCode())
                .isIn(400, 403);
    }

    @Test
    void aCookieThatNamesNoSessionNamesNone() throws Exception {
        for (String id : List.of("\0\0\0", "x".repeat(3000), UUID.randomUUID() + "\0")) {
            String cookie = "vouch=" + Base64.getEncoder().encodeToString(id.getBytes());
            assertThat(raw("/login", Map.of("Cookie", cookie)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void hundredsOfLanguagesAreEnglish() throws Exception {
        String languages = "fr;q=0.5, ".repeat(600) + "en";
        assertThat(raw("/login", Map.of("Accept-Language", languages)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDayThatNobodyCanMeanIsSaidBesideItsField() {
        Visitor leila = Visitor.signedIn(port, Persona.PROTEGE);
        for (String day : List.of("-999999999-01-01", "12026-01-01", "2026-02-30", "yesterday")) {
            Answer answer = leila.post("/plan/goals", Map.of("_csrf", leila.csrf("/plan"), "title", SECRET, "by", day));
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(answer.body()).contains("is-invalid").contains(SECRET);
        }
    }

    @Test
    void aFieldThatNoFormHasIsNoFault() {
        Visitor ingrid = Visitor.signedIn(port, Persona.SPONSOR);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", ingrid.csrf("/advocacy/new"));
        form.put("kind[0]", SECRET);
        form.put("x[999999999]", SECRET);
        assertThat(ingrid.post("/advocacy", form).status()).isIn(400, 422);
    }

    @Test
    void theWayToTheErrorPageIsNotAPageOfItsOwn() throws Exception {
        HttpResponse<String> answer = raw("/error", Map.of("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nobody has signed here.");
    }

    @Test
    void tricksInAnAddressMeetThePageOfWhatIsNotThereWithAllItsHeaders() throws Exception {
        for (String path : List.of("/people;x=y", "//people", "/people/%2e%2e/login")) {
            HttpResponse<String> answer = raw(path, Map.of());
            assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
            if (answer.statusCode() == 404) {
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
            }
        }
    }

    /** Every answer leaves a word for the next page in the same HTTP session. */
    @Test
    void aDoubleClickIsAnsweredTwiceAndSavedOnce() throws Exception {
        Visitor leila = Visitor.signedIn(port, Persona.PROTEGE);
        Map<String, String> form = Map.of(
                "_csrf", leila.csrf("/plan"),
                "title", "Clicked eight times",
                "submission", UUID.randomUUID().toString());
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> click = () -> leila.post("/plan/goals", form).status();
            for (Future<Integer> answer : clicks.invokeAll(Collections.nCopies(8, click))) {
                assertThat(answer.get()).isEqualTo(303);
            }
        } finally {
            clicks.shutdownNow();
        }
        assertThat(SampleDatabase.superuser()
                        .sql("select count(*) from goal where title = 'Clicked eight times'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private HttpResponse<String> raw(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).GET();
        headers.forEach(request::header);
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
