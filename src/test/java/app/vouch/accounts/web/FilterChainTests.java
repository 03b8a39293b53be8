package app.vouch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.Ids;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import app.vouch.web.Assets;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
class FilterChainTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Assets assets;

    @Test
    void whoeverIsSignedOutIsSentToSignIn() throws Exception {
        mvc.perform(get("/")).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/no-such-page")).andExpect(redirectedUrl("/login"));
        mvc.perform(post("/").with(csrf())).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aFragmentAskedForWhileSignedOutMovesTheWholePage() throws Exception {
        mvc.perform(get("/").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"))
                .andExpect(cookie().doesNotExist("vouch-asked"));
    }

    @Test
    void whatIsNotOnesOwnAnswersLikeWhatDoesNotExist() throws Exception {
        Viewer employee = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 3));
        String denied = body(employee, "/admin/accounts");
        assertThat(denied).contains("<h1>Nobody has signed here.</h1>");
        assertThat(denied).isEqualTo(body(employee, "/no-such-page"));
        assertThat(denied).isEqualTo(body(employee, "/audit"));
        assertThat(denied).isEqualTo(body(employee, "/people/import"));
        assertThat(denied).isEqualTo(body(employee, "/people/" + Ids.next()));
        assertThat(denied).isEqualTo(body(employee, "/assets/no-such-file"));
    }

    @Test
    void aRightThatOneHasOpensTheAddress() throws Exception {
        mvc.perform(get("/").with(Fixtures.as(fixtures.official(Role.ADMIN)))).andExpect(status().isOk());
    }

    @Test
    void aFormWithoutItsTokenIsCalledTooOld() throws Exception {
        Viewer employee = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 3));
        mvc.perform(post("/logout").with(Fixtures.as(employee)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("This form is too old.")));
        mvc.perform(post("/login").param("username", "a@b.example")).andExpect(status().isForbidden());
    }

    @Test
    void pagesForbidWhatTheyDoNotNeed() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                        + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                                        + " frame-ancestors 'none'"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(header().exists("X-Request-Id"));
    }

    @Test
    void withoutAnHttpsAddressNobodyIsToldToKeepToOne() throws Exception {
        mvc.perform(get("/login").secure(true)).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void assetsAreKeptForEver() throws Exception {
        for (String address : new String[] {assets.stylesheetUrl(), assets.htmx(), assets.script("app")}) {
            mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", Matchers.containsString("immutable")));
        }
    }

    @Test
    void noRequestIdIsTakenFromOutside() throws Exception {
        mvc.perform(get("/login").header("X-Request-Id", "mine"))
                .andExpect(header().string("X-Request-Id", Matchers.not("mine")));
    }

    private String body(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(viewer)))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
