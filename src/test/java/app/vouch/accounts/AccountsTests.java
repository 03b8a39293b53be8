package app.vouch.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
class AccountsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRegister register;

    @Autowired
    MockMvc mvc;

    private Entrants entrants;
    private Viewer admin;

    @BeforeEach
    void administrators() {
        entrants = new Entrants(accounts, fixtures, mvc);
        admin = entrants.admin();
        if (roles(adminsInOffice()).isEmpty()) {
            throw new IllegalStateException("no administrator in office");
        }
    }

    /** With nobody else in office a second administrator would need no consent. */
    private AccountId adminsInOffice() {
        return fixtures.superuser()
                .sql("select id from account where roles = 'ADMIN' limit 1")
                .query((row, at) -> new AccountId(row.getObject(1, UUID.class)))
                .optional()
                .orElseGet(() -> entrants.official("first-admin@test.example", Role.ADMIN));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "AUDITOR", "HR_CONFIDENTIAL"})
    void whatOpensMostTakesASecondAdministrator(Role role) {
        AccountId id = entrants.official(role.name().toLowerCase(Locale.ROOT) + "@test.example");
        assertThat(entrants.asAdmin(() -> accounts.grant(admin, id, role))).isFalse();
        assertThat(roles(id)).isEmpty();
        assertRefused("consent-own", () -> entrants.asAdminDo(() -> accounts.consent(admin, id, role)));
        assertRefused("role-asked", () -> entrants.asAdminDo(() -> accounts.grant(admin, id, role)));
        Viewer second = fixtures.official(Role.ADMIN);
        as(second, () -> accounts.consent(second, id, role));
        assertThat(roles(id)).containsExactly(role);
    }

    @Test
    void whatASecondAdministratorDeclinesIsNotGranted() {
        AccountId id = entrants.official("declined@test.example");
        entrants.asAdmin(() -> accounts.grant(admin, id, Role.AUDITOR));
        Viewer second = fixtures.official(Role.ADMIN);
        as(second, () -> accounts.decline(second, id, Role.AUDITOR));
        assertThat(roles(id)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(second, () -> accounts.consent(second, id, Role.AUDITOR)));
    }

    @Test
    void nobodyConsentsToARoleOfTheirOwn() {
        AccountId id = entrants.official("own@test.example", Role.ADMIN);
        entrants.asAdmin(() -> accounts.grant(admin, id, Role.AUDITOR));
        Viewer own = new Viewer(id, null, "Own", "O", Set.of(Role.ADMIN), null);
        assertRefused("own", () -> as(own, () -> accounts.consent(own, id, Role.AUDITOR)));
        assertRefused("own", () -> as(own, () -> accounts.grant(own, id, Role.HR)));
        assertRefused("own", () -> as(own, () -> accounts.revoke(own, id, Role.ADMIN)));
        assertRefused("own", () -> as(own, () -> accounts.disable(own, id)));
        assertRefused("own", () -> as(own, () -> accounts.setPassword(own, id, Entrants.PASSWORD)));
        assertThat(roles(id)).containsExactly(Role.ADMIN);
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorTouchesAccounts(Role role) {
        AccountId id = entrants.official("for-" + role + "@test.example");
        Viewer other = fixtures.official(role);
        for (Runnable attempt : List.<Runnable>of(
                () -> accounts.disable(other, id),
                () -> accounts.grant(other, id, Role.HR),
                () -> accounts.create(other, new CreateAccount("x@test.example", "X", Entrants.PASSWORD, true)),
                () -> register.show(other, id),
                () -> register.page(other, "", null))) {
            assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(() -> as(other, attempt));
        }
    }

    @Test
    void anAddressOfTheDirectoryMakesThatPersonsAccount() {
        Entrants.Entrant leila = entrants.person("Leila", "Haddad", 6);
        AccountRow row =
                entrants.asAdmin(() -> register.show(admin, leila.id())).account();
        assertThat(row.name()).isEqualTo("Leila Haddad");
        assertThat(row.inDirectory()).isTrue();
        assertRefused("email-taken", () -> create(leila.email().toUpperCase(Locale.ROOT), null));
    }

    @Test
    void ofManyWhoMakeOneAccountAtOnceOneDoesAndTheOthersAreToldSo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> {
                    try {
                        create("at-once@test.example", "Some Body");
                        return "made";
                    } catch (AccountRefused refused) {
                        return refused.code();
                    }
                }));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> answer : answers) {
                told.add(answer.get());
            }
            assertThat(told).containsOnlyOnce("made").contains("accounts.refused.email-taken");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whoHasLeftGetsNoAccountAndAnOfficialNeedsAName() {
        PersonId gone = fixtures.person("Noor", "Rahimi", 3);
        fixtures.superuser()
                .sql("update person set status = 'LEFT', email = 'gone@test.example' where id = :id")
                .param("id", gone.value())
                .update();
        assertRefused("left", () -> create("gone@test.example", null));
        assertRefused("name", () -> create("nameless@test.example", " "));
        assertRefused("email", () -> create("no address", "Somebody"));
    }

    @Test
    void whoIsNobodyInTheDirectoryLeadsNobody() {
        AccountId id = entrants.official("outside@test.example");
        assertRefused("role-person", () -> entrants.asAdminDo(() -> accounts.grant(admin, id, Role.LEADER)));
        assertRefused("role", () -> entrants.asAdminDo(() -> accounts.grant(admin, id, Role.EMPLOYEE)));
    }

    @Test
    void theListIsFoundByTheBeginningOfAddressOrName() {
        Entrants.Entrant kwame = entrants.person("Kwame", "Mensah", 4);
        assertThat(found("kwame.m")).contains(kwame.id());
        assertThat(found("KWAME MEN")).contains(kwame.id());
        assertThat(found("mensah")).doesNotContain(kwame.id());
    }

    private List<AccountId> found(String query) {
        return entrants.asAdmin(() -> register.page(admin, query, null)).rows().stream()
                .map(AccountRow::id)
                .toList();
    }

    private List<Role> roles(AccountId id) {
        return entrants.asAdmin(() -> register.show(admin, id)).account().roles();
    }

    private void create(String email, @Nullable String name) {
        entrants.asAdminDo(() -> accounts.create(admin, new CreateAccount(email, name, Entrants.PASSWORD, false)));
    }

    private static void as(Viewer viewer, Runnable work) {
        CurrentViewer.as(viewer, () -> {
            work.run();
            return viewer;
        });
    }

    private static void assertRefused(String rule, Runnable work) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(work::run)
                .extracting(AccountRefused::code)
                .isEqualTo("accounts.refused." + rule);
    }
}
