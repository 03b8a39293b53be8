package app.vouch.accounts.web;

import static app.vouch.accounts.Entrants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Entrants;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Where people use an https address, also behind a proxy that speaks plain http to Vouch. */
@VouchTest
@TestPropertySource(properties = "vouch.base-url=https://vouch.example")
class HttpsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Test
    void everyCookieIsBoundToHttpsAndToThisHost() throws Exception {
        String email = new Entrants(accounts, fixtures, mvc)
                .person("Ingrid", "Halvorsen", 6)
                .email();
        MockHttpServletResponse asked =
                mvc.perform(get("/people?q=a")).andReturn().getResponse();
        Cookie page = Objects.requireNonNull(asked.getCookie("__Host-vouch-asked"));
        MockHttpServletResponse entered = mvc.perform(post("/login")
                        .with(csrf())
                        .cookie(page)
                        .param("username", email)
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/people?q=a"))
                .andReturn()
                .getResponse();
        MockHttpServletResponse form = mvc.perform(get("/login")).andReturn().getResponse();
        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {asked, entered, form}) {
            assertThat(Arrays.asList(answer.getCookies())).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.getName()).startsWith("__Host-");
                assertThat(cookie.getSecure()).isTrue();
                assertThat(cookie.getPath()).isEqualTo("/");
                assertThat(cookie.getDomain()).isNull();
                assertThat(cookie.isHttpOnly()).isTrue();
            });
        }
        assertThat(Arrays.stream(entered.getCookies()).map(Cookie::getName))
                .contains("__Host-vouch", "__Host-vouch-device");
    }

    @Test
    void browsersAreToldToKeepToHttps() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(header().string("Strict-Transport-Security", Matchers.containsString("max-age=31536000")));
    }
}
