package app.vouch.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.MovableClock;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@VouchTest
class SetupTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    Setup setup;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void nobody() {
        fixtures.superuser().sql("delete from pending_grant").update();
        fixtures.superuser().sql("delete from account").update();
    }

    @Test
    void theLinkMakesTheFirstAdministratorOnce() throws Exception {
        String token = setup.token().orElseThrow();
        String second = setup.token().orElseThrow();
        mvc.perform(get("/setup").param("token", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The first account")));
        complete(token, "password1234").andExpect(status().isUnprocessableContent());
        complete(token, Entrants.PASSWORD).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/login"));
        Entrants entrants = new Entrants(accounts, fixtures, mvc);
        mvc.perform(get("/admin/accounts").cookie(entrants.signIn("mei@test.example")))
                .andExpect(status().isOk());
        mvc.perform(get("/setup").param("token", second)).andExpect(status().isNotFound());
        complete(second, Entrants.PASSWORD).andExpect(status().isNotFound());
        assertThat(setup.token()).isEmpty();
    }

    @Test
    void aTokenMadeUpOrOlderThanADayOpensNothing() throws Exception {
        mvc.perform(get("/setup").param("token", "made-up")).andExpect(status().isNotFound());
        mvc.perform(get("/setup")).andExpect(status().isNotFound());
        String token = setup.token().orElseThrow();
        assertThat(setup.isOpen(token)).isTrue();
        boolean tomorrow = clock.at(clock.instant().plus(Duration.ofHours(25)), () -> setup.isOpen(token));
        assertThat(tomorrow).isFalse();
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        String token = setup.token().orElseThrow();
        assertThat(fixtures.superuser()
                        .sql("select hash from setup_token")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(token::equals);
    }

    private ResultActions complete(String token, String password) throws Exception {
        return mvc.perform(post("/setup")
                .with(csrf())
                .param("token", token)
                .param("email", "mei@test.example")
                .param("name", "Mei-Ling Chua")
                .param("password", password));
    }
}
