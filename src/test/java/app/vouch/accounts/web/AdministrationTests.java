package app.vouch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.accounts.Accounts;
import app.vouch.accounts.Entrants;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@VouchTest
class AdministrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    private Entrants entrants;
    private Viewer admin;

    @BeforeEach
    void administrator() {
        fixtures.superuser().sql("delete from sign_in_attempt").update();
        entrants = new Entrants(accounts, fixtures, mvc);
        admin = entrants.admin();
    }

    @Test
    void anAccountIsMadeWithAPasswordForOneSignIn() throws Exception {
        String address = submit(
                        "/admin/accounts",
                        "email",
                        "noor@test.example",
                        "name",
                        "Noor Rahimi",
                        "password",
                        Entrants.PASSWORD)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page(String.valueOf(address)).andExpect(content().string(containsString("No role yet")));
        submit(address + "/roles", "role", "HR").andExpect(redirectedUrl(String.valueOf(address)));
        mvc.perform(get("/").cookie(entrants.signIn("noor@test.example")))
                .andExpect(redirectedUrl("/account/password"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLostButThePassword() throws Exception {
        submit("/admin/accounts", "email", "new@test.example", "name", "Some Body", "password", "password1234")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("One thing to put right"),
                                containsString("guessed among the first"),
                                containsString("value=\"new@test.example\""),
                                containsString("value=\"Some Body\""),
                                not(containsString("password1234")))));
    }

    @Test
    void aRoleThatTakesTwoWaitsOnTheListAndTheDesk() throws Exception {
        entrants.official("keeps-consent-needed@test.example", Role.HR);
        AccountId inOffice = entrants.official("in-office@test.example", Role.ADMIN);
        setByThemselves(inOffice);
        AccountId id = entrants.official("waits@test.example");
        String account = "/admin/accounts/" + id;
        submit(account + "/roles", "role", "AUDITOR").andExpect(redirectedUrl(account));
        page(account).andExpect(content().string(containsString("Waiting for consent")));
        submit(account + "/roles/AUDITOR/consent").andExpect(status().isUnprocessableContent());
        Viewer second = new Viewer(inOffice, null, "Second", "S", Set.of(Role.ADMIN), null);
        for (String address : new String[] {"/", "/admin/accounts", account}) {
            mvc.perform(get(address).with(Fixtures.as(second)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(account + "/roles/AUDITOR/consent")));
        }
        mvc.perform(post(account + "/roles/AUDITOR/consent")
                        .with(Fixtures.as(second))
                        .with(csrf()))
                .andExpect(redirectedUrl(account));
        page(account).andExpect(content().string(not(containsString("Waiting for consent"))));
    }

    @Test
    void onesOwnAccountHasNothingToChangeHere() throws Exception {
        AccountId id = entrants.official("self@test.example", Role.ADMIN);
        Viewer self = new Viewer(id, null, "Self", "S", Set.of(Role.ADMIN), null);
        mvc.perform(get("/admin/accounts/" + id).with(Fixtures.as(self)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Your own account."), not(containsString("action=\"/admin/accounts")))));
        mvc.perform(post("/admin/accounts/" + id + "/disabling")
                        .with(Fixtures.as(self))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another administrator has to do it.")));
    }

    @Test
    void failuresShowOnTheDeskUntilTheirHolderSignsIn() throws Exception {
        Entrants.Entrant rajesh = entrants.person("Rajesh", "Iyer", 6);
        entrants.attempt(rajesh.email(), "wrong");
        page("/").andExpect(content().string(containsString("Rajesh Iyer")));
        entrants.signIn(rajesh.email());
        page("/").andExpect(content().string(not(containsString("Rajesh Iyer"))));
    }

    @Test
    void anIdThatIsNobodysAndOneThatIsNoneAreNotThere() throws Exception {
        mvc.perform(get("/admin/accounts/" + AccountId.next()).with(Fixtures.as(admin)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/accounts/no-id").with(Fixtures.as(admin))).andExpect(status().isNotFound());
        submit("/admin/accounts/" + AccountId.next() + "/disabling").andExpect(status().isNotFound());
        AccountId id = entrants.official("roleless@test.example");
        submit("/admin/accounts/" + id + "/roles", "role", "KING").andExpect(status().isNotFound());
        submit("/admin/accounts/" + id + "/roles/HR/revocation").andExpect(status().isNotFound());
    }

    @Test
    void theListOfManyComesInPages() throws Exception {
        for (int i = 10; i < 40; i++) {
            entrants.official("paged-" + i + "@test.example");
        }
        page("/admin/accounts?q=paged-")
                .andExpect(content()
                        .string(allOf(
                                containsString("paged-10@"),
                                not(containsString("paged-39@")),
                                containsString("rel=\"next\""))));
    }

    @Test
    void withoutASampleNobodyIsOfferedAnotherPersonsAccount() throws Exception {
        String page = mvc.perform(get("/login")).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Sign in").doesNotContain("persona").doesNotContain("stand-up-for-someone");
    }

    /** As if by a link in a mail: else they would be in one hand with who made their account. */
    private void setByThemselves(AccountId id) {
        fixtures.superuser()
                .sql("update account set password_set_by = null where id = :id")
                .param("id", id.value())
                .update();
    }

    private ResultActions page(String address) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(admin))).andExpect(status().isOk());
    }

    private ResultActions submit(String address, String... fields) throws Exception {
        var request = post(address).with(Fixtures.as(admin)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}
