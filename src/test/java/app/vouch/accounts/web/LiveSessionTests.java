package app.vouch.accounts.web;

import static app.vouch.accounts.Entrants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Entrants;
import app.vouch.accounts.Entrants.Entrant;
import app.vouch.kernel.Role;
import app.vouch.people.PersonChanged;
import app.vouch.people.PersonLeft;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;

@VouchTest
class LiveSessionTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    private Entrants entrants;
    private Entrant ingrid;
    private Cookie session;

    @BeforeEach
    void signedIn() throws Exception {
        fixtures.superuser().sql("delete from sign_in_attempt").update();
        entrants = new Entrants(accounts, fixtures, mvc);
        ingrid = entrants.person("Ingrid", "Halvorsen", 6);
        session = entrants.signIn(ingrid.email());
        assertAlive(session);
    }

    @Test
    void disablingEndsLiveSessionsAtOnce() throws Exception {
        entrants.asAdminDo(() -> accounts.disable(entrants.admin(), ingrid.id()));
        assertEnded(session);
    }

    @Test
    void grantingAndTakingARoleEndsThemToo() throws Exception {
        entrants.grant(ingrid.id(), Role.HR);
        assertEnded(session);
        Cookie asHr = entrants.signIn(ingrid.email());
        mvc.perform(get("/account").cookie(asHr)).andExpect(content().string(Matchers.containsString("<li>HR</li>")));
        entrants.asAdminDo(() -> accounts.revoke(entrants.admin(), ingrid.id(), Role.HR));
        assertEnded(asHr);
    }

    @Test
    void aPasswordSetByTheAdministratorEndsThemAndHasToBeChangedFirst() throws Exception {
        String first = "eleven borrowed lanterns";
        entrants.asAdminDo(() -> accounts.setPassword(entrants.admin(), ingrid.id(), first));
        assertEnded(session);
        Cookie again = entrants.signIn(ingrid.email(), first);
        mvc.perform(get("/").cookie(again))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/account/password"));
        changePassword(again, first, "nine patient tortoises").andExpect(redirectedUrl("/account"));
        assertAlive(again);
    }

    @Test
    void leavingOrAnotherLevelEndsThem() throws Exception {
        publish(new PersonChanged(ingrid.person(), Set.of("title")));
        assertAlive(session);
        publish(new PersonChanged(ingrid.person(), Set.of("level")));
        assertEnded(session);
        Cookie again = entrants.signIn(ingrid.email());
        publish(new PersonLeft(ingrid.person()));
        assertEnded(again);
    }

    @Test
    void changingOnesPasswordEndsEveryOtherSession() throws Exception {
        Cookie phone = entrants.signIn(ingrid.email());
        changePassword(session, PASSWORD, "nine patient tortoises").andExpect(status().isSeeOther());
        assertAlive(session);
        assertEnded(phone);
        assertThat(entrants.attempt(ingrid.email(), PASSWORD).getStatus()).isEqualTo(422);
        assertAlive(entrants.signIn(ingrid.email(), "nine patient tortoises"));
    }

    @Test
    void oneOfOnesSessionsEndsAndTheOthersStay() throws Exception {
        Cookie phone = entrants.signIn(ingrid.email());
        String page = mvc.perform(get("/account").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = Pattern.compile("/account/sessions/[0-9a-f-]{36}/ending").matcher(page);
        assertThat(address.find()).isTrue();
        assertThat(page).doesNotContain(phone.getValue()).doesNotContain(session.getValue());
        Entrant other = entrants.person("Kwame", "Mensah", 4);
        mvc.perform(post(address.group()).with(csrf()).cookie(entrants.signIn(other.email())))
                .andExpect(status().isNotFound());
        mvc.perform(post(address.group()).with(csrf()).cookie(session)).andExpect(status().isSeeOther());
        assertEnded(phone);
        assertAlive(session);
    }

    @Test
    void signingOutEverywhereEndsAll() throws Exception {
        Cookie phone = entrants.signIn(ingrid.email());
        mvc.perform(post("/account/sessions/ending").with(csrf()).cookie(session))
                .andExpect(redirectedUrl("/login"));
        assertEnded(phone);
        assertEnded(session);
    }

    @Test
    void signingOutEndsThisOneAlone() throws Exception {
        Cookie phone = entrants.signIn(ingrid.email());
        mvc.perform(post("/logout").with(csrf()).cookie(session)).andExpect(redirectedUrl("/login"));
        assertEnded(session);
        assertAlive(phone);
    }

    @Test
    void signingInGivesTheSessionANewId() throws Exception {
        Cookie before = session;
        Cookie after = Objects.requireNonNull(mvc.perform(post("/login")
                        .with(csrf())
                        .cookie(before)
                        .param("username", ingrid.email())
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("vouch"));
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertEnded(before);
    }

    @Test
    void aThemeIsSavedToTheAccountAndHoldsAtOnce() throws Exception {
        mvc.perform(post("/account/theme").with(csrf()).cookie(session).param("theme", "dark"))
                .andExpect(status().isSeeOther());
        for (Cookie any : new Cookie[] {session, entrants.signIn(ingrid.email())}) {
            mvc.perform(get("/").cookie(any))
                    .andExpect(content().string(Matchers.containsString("data-bs-theme=\"dark\"")));
        }
    }

    private ResultActions changePassword(Cookie in, String old, String password) throws Exception {
        return mvc.perform(post("/account/password")
                .with(csrf())
                .cookie(in)
                .param("current", old)
                .param("password", password)
                .param("repeated", password));
    }

    private void publish(Object event) {
        entrants.asAdminDo(() -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    private void assertAlive(Cookie cookie) throws Exception {
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isOk());
    }

    private void assertEnded(Cookie cookie) throws Exception {
        mvc.perform(get("/account").cookie(cookie)).andExpect(redirectedUrl("/login"));
    }
}
