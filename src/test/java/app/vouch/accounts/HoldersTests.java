package app.vouch.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import app.vouch.people.DirectoryRefused;
import app.vouch.people.imports.DirectoryImports.Outcome;
import app.vouch.people.imports.ImportView;
import app.vouch.people.imports.ImportsAtWork;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** An account and its person stay together, whichever comes first and whatever the directory changes. */
@VouchTest
@Import(ImportsAtWork.class)
class HoldersTests {

    private static final String ANNA = "E1,Anna,%s,active,Sales,P2\n";
    private static final String BO = "E2,Bo,%s,active,Sales,P2\n";

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    ImportsAtWork imports;

    @Autowired
    MockMvc mvc;

    private Entrants entrants;

    @BeforeEach
    void empty() {
        fixtures.superuser()
                .sql("truncate person, unit, site, directory_import, account, sign_in_attempt cascade")
                .update();
        entrants = new Entrants(accounts, fixtures, mvc);
    }

    @Test
    void anAccountMadeBeforeItsPersonBecomesTheirs() throws Exception {
        AccountId hr = entrants.official("anna@firm.example", Role.HR);
        Cookie before = entrants.signIn("anna@firm.example");
        mvc.perform(get("/plan").cookie(before)).andExpect(status().isNotFound());

        take("anna@firm.example", "bo@firm.example");
        mvc.perform(get("/").cookie(before)).andExpect(redirectedUrl("/login"));
        Cookie after = entrants.signIn("anna@firm.example");
        mvc.perform(get("/plan").cookie(after)).andExpect(status().isOk());
        Object anna = imports.person("E1").get("id");
        mvc.perform(get("/people/" + anna + "/edit").cookie(after)).andExpect(status().isNotFound());
        assertThat(lines("accounts.account.linked", hr)).isEqualTo("1");
    }

    @Test
    void whoOnlyAdministersOrAuditsStaysNobodysUntilTheyAreHr() {
        AccountId admin = entrants.official("anna@firm.example", Role.ADMIN, Role.AUDITOR);
        take("anna@firm.example", "bo@firm.example");
        assertThat(owner(admin)).isEqualTo("nobody");
        entrants.grant(admin, Role.HR);
        assertThat(owner(admin)).isEqualTo("Anna");
    }

    @Test
    void anAddressThatChangesInTheDirectoryChangesForTheAccount() throws Exception {
        take("a@firm.example", "bo@firm.example");
        AccountId anna = account("a@firm.example");
        take("anna@firm.example", "bo@firm.example");
        assertThat(entrants.attempt("a@firm.example", Entrants.PASSWORD).getStatus())
                .isEqualTo(422);
        entrants.signIn("anna@firm.example");
        assertThat(lines("accounts.account.readdressed", anna)).isEqualTo("1");
    }

    @Test
    void twoWhoSwapAddressesKeepTheirAccounts() {
        take("anna@firm.example", "bo@firm.example");
        AccountId anna = account("anna@firm.example");
        AccountId bo = account("bo@firm.example");
        take("bo@firm.example", "anna@firm.example");
        assertThat(owner(anna)).isEqualTo("Anna");
        assertThat(List.of(address(anna), address(bo))).containsExactly("bo@firm.example", "anna@firm.example");
    }

    @Test
    void anAddressThatAnotherAccountHasIsRefusedInWordsUntilThatOneIsClosed() throws Exception {
        take("anna@firm.example", "bo@firm.example");
        AccountId anna = account("anna@firm.example");
        AccountId held = entrants.official("held@firm.example", Role.HR);
        ImportView file = imports.upload(rows("held@firm.example", "bo@firm.example"));
        assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(() -> imports.apply(file));
        mvc.perform(post("/people/import/" + file.id() + "/application")
                        .with(Fixtures.as(imports.hr()))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("signs in with held@firm.example")));
        assertThat(imports.person("E1")).containsEntry("email", "anna@firm.example");

        entrants.asAdminDo(() -> accounts.disable(entrants.admin(), held));
        assertThat(imports.apply(file)).isEqualTo(Outcome.APPLIED);
        assertThat(address(anna)).isEqualTo("held@firm.example");
        assertThat(address(held)).endsWith("@closed.invalid");
    }

    private void take(String anna, String bo) {
        assertThat(imports.apply(imports.upload(rows(anna, bo)))).isEqualTo(Outcome.APPLIED);
    }

    private static String rows(String anna, String bo) {
        return ImportsAtWork.NEEDED + ANNA.formatted(anna) + BO.formatted(bo);
    }

    private AccountId account(String email) {
        return entrants.asAdmin(
                () -> accounts.create(entrants.admin(), new CreateAccount(email, null, Entrants.PASSWORD, false)));
    }

    private String owner(AccountId id) {
        return text("""
                select coalesce(p.given_name, 'nobody') from account a left join person p on p.id = a.person_id
                where a.id = :id
                """, id);
    }

    private String address(AccountId id) {
        return text("select email from account where id = :id", id);
    }

    private String text(String sql, AccountId id) {
        return fixtures.superuser()
                .sql(sql)
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private String lines(String kind, AccountId id) {
        return text("select count(*) from audit_entry where record_id = :id and kind = '" + kind + "'", id);
    }
}
