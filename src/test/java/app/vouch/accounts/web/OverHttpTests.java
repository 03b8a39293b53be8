package app.vouch.accounts.web;

import static app.vouch.accounts.Entrants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.access.CurrentViewer;
import app.vouch.accounts.Accounts;
import app.vouch.accounts.CreateAccount;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Ids;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.Statements;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.Visitor;
import app.vouch.testing.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Sessions through a real connection: cookies, the form's token and the filters as a browser meets them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({Fixtures.class, Statements.class})
class OverHttpTests {

    private static final String NEXT = "nine patient tortoises";

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    Statements statements;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = fixtures.official(Role.ADMIN);
        fixtures.superuser().sql("delete from sign_in_attempt").update();
    }

    @Test
    void lookingAtTheSignInPageLeavesNoSessionBehind() {
        List<String> sent = statements.ofTheSession(() -> {
            Visitor visitor = Visitor.anonymous(port);
            assertThat(visitor.get("/").status()).isEqualTo(302);
            assertThat(visitor.get("/login").status()).isEqualTo(200);
        });
        assertThat(sent).isEmpty();
    }

    @Test
    void aPageReadTwiceInAMinuteTouchesTheSessionNotOnce() {
        Visitor visitor = signedIn(account());
        List<String> sent = statements.ofTheSession(() -> {
            assertThat(visitor.get("/account/password").status()).isEqualTo(200);
            assertThat(visitor.get("/account/password").status()).isEqualTo(200);
        });
        assertThat(sent).hasSize(2).allSatisfy(sql -> assertThat(sql.toLowerCase(Locale.ROOT))
                .startsWith("select"));
    }

    @Test
    void afterAMinuteItIsTouched() {
        Visitor visitor = signedIn(account());
        fixtures.superuser()
                .sql("update spring_session set last_access_time = last_access_time - 61000")
                .update();
        List<String> sent = statements.ofTheSession(() -> visitor.get("/account/password"));
        assertThat(sent)
                .anySatisfy(sql -> assertThat(sql.toLowerCase(Locale.ROOT)).startsWith("update"));
    }

    @Test
    void disablingEndsALiveSessionAtOnce() {
        String email = account();
        Visitor visitor = signedIn(email);
        assertThat(visitor.get("/").status()).isEqualTo(200);
        AccountId id = new AccountId(fixtures.superuser()
                .sql("select id from account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
        CurrentViewer.as(admin, () -> {
            accounts.disable(admin, id);
            return id;
        });
        Answer answer = visitor.get("/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).endsWith("/login");
    }

    @Test
    void theTokenOfBeforeSignInOpensNoFormAfterwards() {
        Visitor visitor = Visitor.anonymous(port);
        String before = visitor.csrf("/login");
        assertThat(visitor.post("/login", Map.of("username", account(), "password", PASSWORD, "_csrf", before))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.post("/logout", Map.of("_csrf", before)).status()).isEqualTo(403);
        assertThat(visitor.post("/logout", Map.of("_csrf", visitor.csrf("/account/password")))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aPasswordInTheAddressIsAsGoodAsNotTyped() {
        Visitor visitor = Visitor.anonymous(port);
        String csrf = visitor.csrf("/login");
        String email = account();
        String secret = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        String shown = "/login?username=" + email + "&p%61ssword=" + secret;
        assertThat(visitor.post(shown, Map.of("_csrf", csrf)).status()).isEqualTo(422);
        assertThat(visitor.post("/login?password=" + secret, Map.of("username", email, "_csrf", csrf))
                        .status())
                .isEqualTo(422);
        assertThat(signedIn(email).get("/account").status()).isEqualTo(200);
    }

    @Test
    void guessingTheCurrentPasswordTakesEverLongerAndSaysSo() {
        Visitor visitor = signedIn(account());
        String csrf = visitor.csrf("/account/password");
        List<Integer> answers = new ArrayList<>();
        Answer last = new Answer(0, "", Map.of());
        for (int i = 0; i < 8; i++) {
            last = visitor.post(
                    "/account/password",
                    Map.of("current", "guess " + i, "password", NEXT, "repeated", NEXT, "_csrf", csrf));
            answers.add(last.status());
        }
        assertThat(answers.subList(0, 5)).containsOnly(422);
        assertThat(answers).contains(429);
        assertThat(last.status() == 422 || Integer.parseInt(last.header("retry-after")) > 0)
                .isTrue();
    }

    @Test
    void theProbesAnswerAnybody() {
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get("/livez").status()).isEqualTo(200);
        assertThat(visitor.get("/readyz").status()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health").status()).isEqualTo(302);
    }

    private Visitor signedIn(String email) {
        Visitor visitor = Visitor.anonymous(port);
        String csrf = visitor.csrf("/login");
        Answer answer = visitor.post("/login", Map.of("username", email, "password", PASSWORD, "_csrf", csrf));
        assertThat(answer.status()).isEqualTo(303);
        return visitor;
    }

    private String account() {
        String email = "over-http-" + Ids.next() + "@test.example";
        CurrentViewer.as(admin, () -> {
            AccountId id = accounts.create(admin, new CreateAccount(email, "Some Official", PASSWORD, false));
            accounts.grant(admin, id, Role.HR);
            return id;
        });
        return email;
    }
}
