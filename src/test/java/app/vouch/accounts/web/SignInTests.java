package app.vouch.accounts.web;

import static app.vouch.accounts.Entrants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Entrants;
import app.vouch.accounts.SignIns;
import app.vouch.kernel.MovableClock;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
class SignInTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    MovableClock clock;

    private Entrants entrants;

    @BeforeEach
    void administrator() {
        entrants = new Entrants(accounts, fixtures, mvc);
        fixtures.superuser().sql("delete from sign_in_attempt").update();
    }

    @Test
    void theRightPasswordOpensTheDesk() throws Exception {
        String email = entrants.person("Ingrid", "Halvorsen", 6).email();
        MockHttpServletResponse response = entrants.attempt(email, PASSWORD);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        Cookie session = Objects.requireNonNull(response.getCookie("vouch"));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        mvc.perform(get("/").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void unknownWrongDisabledAndGoneGetTheSameAnswer() throws Exception {
        Entrants.Entrant gone = entrants.person("Noor", "Rahimi", 3);
        fixtures.superuser()
                .sql("update person set status = 'LEFT' where id = :id")
                .param("id", gone.person().value())
                .update();
        Entrants.Entrant disabled = entrants.person("Rajesh", "Iyer", 3);
        entrants.asAdminDo(() -> accounts.disable(entrants.admin(), disabled.id()));
        String wrong = entrants.person("Leila", "Haddad", 3).email();
        String nobody = refusal("nobody@test.example", PASSWORD);
        assertThat(nobody).contains("do not open an account");
        assertThat(refusal(wrong, "another password altogether")).isEqualTo(nobody);
        assertThat(refusal(disabled.email(), PASSWORD)).isEqualTo(nobody);
        assertThat(refusal(gone.email(), PASSWORD)).isEqualTo(nobody);
    }

    @Test
    void fromTheFifthFailureOnOneWaitsKnownOrNot() throws Exception {
        String known = entrants.person("Tomasz", "Wójcik", 3).email();
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
    void anAddressThatTriesManyAccountsWaitsTooAndOnlyIt() throws Exception {
        String email = entrants.person("Leila", "Haddad", 3).email();
        Instant time = Instant.parse("2030-03-01T10:00:00Z");
        for (int i = 0; i < 50; i++) {
            assertThat(at(time, "sprayed-" + i + "@test.example", "wrong").getStatus())
                    .isEqualTo(422);
        }
        assertThat(at(time, email, PASSWORD).getStatus()).isEqualTo(429);
        var elsewhere = clock.at(time, () -> signIns.attempt(email, PASSWORD, "192.0.2.7", ""));
        assertThat(elsewhere.outcome()).isEqualTo(SignIns.Outcome.WELCOME);
    }

    @Test
    void waitingEndsAndTheRightPasswordStartsAfresh() throws Exception {
        String email = entrants.person("Mei-Ling", "Chua", 3).email();
        Instant time = Instant.parse("2030-02-01T10:00:00Z");
        for (int i = 0; i < 30; i++) {
            time = time.plusSeconds(2 * 60 + 1); // the longest there is
            assertThat(at(time, email, "wrong").getStatus()).isEqualTo(422);
        }
        assertThat(at(time.plusSeconds(110), email, PASSWORD).getStatus()).isEqualTo(429);
        time = time.plusSeconds(2 * 60 + 1);
        assertThat(at(time, email, PASSWORD).getStatus()).isEqualTo(303);
        assertThat(at(time, email, "wrong").getStatus()).isEqualTo(422);
        assertThat(at(time, email, PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void whoeverAskedForAPageFirstGetsThereAfterSigningIn() throws Exception {
        String email = entrants.person("Jonas", "Lindqvist", 3).email();
        Cookie asked = Objects.requireNonNull(
                mvc.perform(get("/people?q=a")).andReturn().getResponse().getCookie("vouch-asked"));
        mvc.perform(post("/login")
                        .with(csrf())
                        .cookie(asked)
                        .param("username", email)
                        .param("password", PASSWORD))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/people?q=a"));
    }

    private String refusal(String email, String password) throws Exception {
        MockHttpServletResponse response = entrants.attempt(email, password);
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse at(Instant time, String email, String password) {
        return clock.at(time, () -> {
            try {
                return entrants.attempt(email, password);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
