package app.vouch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.access.CurrentViewer;
import app.vouch.accounts.Accounts;
import app.vouch.accounts.CreateAccount;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.MovableClock;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
class SignInTests {

    private static final String PASSWORD = "seventeen quiet herons";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = fixtures.official(Role.ADMIN);
        fixtures.superuser().sql("delete from sign_in_attempt").update();
    }

    @Test
    void theRightPasswordOpensTheDesk() throws Exception {
        String email = account(fixtures.person("Ingrid", "Halvorsen", 6));
        MockHttpServletResponse response = signIn(email, PASSWORD);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        Cookie session = Objects.requireNonNull(response.getCookie("vouch"));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        mvc.perform(get("/").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void unknownWrongDisabledAndGoneGetTheSameAnswer() throws Exception {
        PersonId gone = fixtures.person("Noor", "Rahimi", 3);
        String goneMail = account(gone);
        fixtures.superuser()
                .sql("update person set status = 'LEFT' where id = :id")
                .param("id", gone.value())
                .update();
        String disabled = account(fixtures.person("Rajesh", "Iyer", 3));
        AccountId id = id(disabled);
        CurrentViewer.as(admin, () -> {
            accounts.disable(admin, id);
            return id;
        });
        String wrong = account(fixtures.person("Leila", "Haddad", 3));
        String nobody = refusal("nobody@test.example", PASSWORD);
        assertThat(nobody).contains("do not open an account");
        assertThat(refusal(wrong, "another password altogether")).isEqualTo(nobody);
        assertThat(refusal(disabled, PASSWORD)).isEqualTo(nobody);
        assertThat(refusal(goneMail, PASSWORD)).isEqualTo(nobody);
    }

    @Test
    void fromTheFifthFailureOnOneWaitsKnownOrNot() throws Exception {
        String known = account(fixtures.person("Tomasz", "Wójcik", 3));
        for (String email : new String[] {known, "unknown@test.example"}) {
            fixtures.superuser().sql("delete from sign_in_attempt").update();
            Instant start = Instant.parse("2030-01-01T10:00:00Z");
            for (int i = 0; i < 5; i++) {
                assertThat(at(start, email, "wrong").getStatus()).isEqualTo(422);
            }
            MockHttpServletResponse wait = at(start, email, PASSWORD);
            assertThat(wait.getStatus()).isEqualTo(429);
            assertThat(wait.getContentAsString()).contains("several times in a row");
            assertThat(at(start.plusSeconds(2), email, "wrong").getStatus()).isEqualTo(422);
            assertThat(at(start.plusSeconds(3), email, PASSWORD).getStatus()).isEqualTo(429);
        }
        fixtures.superuser().sql("delete from sign_in_attempt").update();
    }

    @Test
    void waitingEndsAndTheRightPasswordStartsAfresh() throws Exception {
        String email = account(fixtures.person("Mei-Ling", "Chua", 3));
        Instant time = Instant.parse("2030-02-01T10:00:00Z");
        for (int i = 0; i < 30; i++) {
            time = time.plusSeconds(15 * 60 + 1); // the longest there is
            assertThat(at(time, email, "wrong").getStatus()).isEqualTo(422);
        }
        assertThat(at(time.plusSeconds(14 * 60), email, PASSWORD).getStatus()).isEqualTo(429);
        time = time.plusSeconds(15 * 60 + 1);
        assertThat(at(time, email, PASSWORD).getStatus()).isEqualTo(303);
        assertThat(at(time, email, "wrong").getStatus()).isEqualTo(422);
        assertThat(at(time, email, PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void whoeverAskedForAPageFirstGetsThereAfterSigningIn() throws Exception {
        String email = account(fixtures.person("Jonas", "Lindqvist", 3));
        Cookie asked = Objects.requireNonNull(
                mvc.perform(get("/people?q=a")).andReturn().getResponse().getCookie("REDIRECT_URI"));
        mvc.perform(post("/login")
                        .with(csrf())
                        .cookie(asked)
                        .param("username", email)
                        .param("password", PASSWORD))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/people?q=a"));
    }

    private String refusal(String email, String password) throws Exception {
        MockHttpServletResponse response = signIn(email, password);
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse at(Instant time, String email, String password) {
        return clock.at(time, () -> {
            try {
                return signIn(email, password);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private MockHttpServletResponse signIn(String email, String password) throws Exception {
        return mvc.perform(post("/login").with(csrf()).param("username", email).param("password", password))
                .andReturn()
                .getResponse();
    }

    private AccountId id(String email) {
        return new AccountId(fixtures.superuser()
                .sql("select id from account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    private String account(PersonId person) {
        String email = fixtures.superuser()
                .sql("select email from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
        CurrentViewer.as(admin, () -> accounts.create(admin, new CreateAccount(email, null, PASSWORD, false)));
        return email;
    }
}
