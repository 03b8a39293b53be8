package app.vouch.accounts.web;

import static app.vouch.accounts.Entrants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Entrants;
import app.vouch.kernel.MovableClock;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Guessing stays slow, and whoever guesses keeps nobody out for long. */
@VouchTest
class KnownDeviceTests {

    private static final String NAME = "vouch-device";
    private static final String OFFICE = "198.51.100.4";
    private static final String AWAY = "203.0.113.9";
    private static final Instant NOW = Instant.parse("2031-05-05T10:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private String email;
    private Cookie device;

    @BeforeEach
    void somebodyWhoHasSignedInBefore() throws Exception {
        fixtures.superuser().sql("delete from sign_in_attempt").update();
        email = new Entrants(accounts, fixtures, mvc)
                .person("Leila", "Haddad", 4)
                .email();
        device = device(attempt(NOW, email, PASSWORD, OFFICE, null));
    }

    @Test
    void itsCookieIsForTheServerAloneAndLasts() {
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(device.getPath()).isEqualTo("/");
        assertThat(device.getMaxAge()).isGreaterThan(180 * 24 * 3600);
        assertThat(hashes()).isNotEmpty().noneMatch(hash -> hash.contains(device.getValue()));
    }

    @Test
    void guessesFromElsewhereDoNotMakeTheHolderWaitWhereTheySignedInBefore() throws Exception {
        hammer(email, AWAY, 40);
        assertThat(attempt(NOW, email, PASSWORD, OFFICE, null).getStatus()).isEqualTo(429);
        MockHttpServletResponse welcome = attempt(NOW, email, PASSWORD, OFFICE, device);
        assertThat(welcome.getStatus()).isEqualTo(303);
        assertThat(attempt(NOW, email, PASSWORD, AWAY, null).getStatus()).isEqualTo(429);
    }

    @Test
    void norDoesANeighbourOfTheSameNetwork() throws Exception {
        for (int i = 0; i < 60; i++) {
            attempt(NOW, "sprayed-" + i + "@test.example", "wrong", OFFICE, null);
        }
        assertThat(attempt(NOW, email, PASSWORD, OFFICE, null).getStatus()).isEqualTo(429);
        assertThat(attempt(NOW, email, PASSWORD, OFFICE, device).getStatus()).isEqualTo(303);
    }

    @Test
    void theLongestWaitIsShort() throws Exception {
        Instant time = NOW;
        for (int i = 0; i < 70; i++) {
            time = time.plusSeconds(31);
            assertThat(attempt(time, "sprayed-" + i + "@test.example", "wrong", AWAY, null)
                            .getStatus())
                    .isEqualTo(422);
        }
        assertThat(attempt(time.plusSeconds(29), email, PASSWORD, AWAY, null).getStatus())
                .isEqualTo(429);
        assertThat(attempt(time.plusSeconds(31), email, PASSWORD, AWAY, null).getStatus())
                .isEqualTo(303);
    }

    @Test
    void aKnownDeviceGuessesNoFasterAndOpensNobodyElses() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(NOW, email, "wrong", AWAY, device).getStatus()).isEqualTo(422);
        }
        assertThat(attempt(NOW, email, PASSWORD, AWAY, device).getStatus()).isEqualTo(429);
        assertThat(attempt(NOW, email, PASSWORD, AWAY, null).getStatus()).isEqualTo(303);
        String other = new Entrants(accounts, fixtures, mvc)
                .person("Kwame", "Mensah", 4)
                .email();
        for (String target : List.of(other, "nobody@test.example")) {
            hammer(target, AWAY, 5);
            assertThat(attempt(NOW, target, PASSWORD, OFFICE, device).getStatus())
                    .isEqualTo(429);
        }
    }

    @Test
    void aCopyOfTheCookieIsGoodUntilTheNextSignInOnly() throws Exception {
        Cookie next = device(attempt(NOW, email, PASSWORD, OFFICE, device));
        assertThat(next.getValue()).isNotEqualTo(device.getValue());
        hammer(email, AWAY, 5);
        assertThat(attempt(NOW, email, PASSWORD, OFFICE, device).getStatus()).isEqualTo(429);
        assertThat(attempt(NOW, email, PASSWORD, OFFICE, next).getStatus()).isEqualTo(303);
    }

    private void hammer(String target, String network, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            attempt(NOW, target, "wrong", network, null);
        }
    }

    private List<String> hashes() {
        return fixtures.superuser()
                .sql("select hash from known_device")
                .query(String.class)
                .list();
    }

    private static Cookie device(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(response.getCookie(NAME));
    }

    private MockHttpServletResponse attempt(
            Instant time, String username, String password, String network, @Nullable Cookie known) throws Exception {
        var request = post("/login")
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(network);
                    return sent;
                })
                .param("username", username)
                .param("password", password);
        if (known != null) {
            request.cookie(new Cookie(NAME, known.getValue()));
        }
        return clock.at(time, () -> {
            try {
                return mvc.perform(request).andReturn().getResponse();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
