package app.vouch.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who consent are two people, whatever one of them tries. */
@VouchTest
class ConsentTests {

    private static final String CHOSEN = "nine patient tortoises";

    @Autowired
    Fixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRegister register;

    @Autowired
    OwnPassword own;

    @Autowired
    Setup setup;

    @Autowired
    AccountRepository repository;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc mvc;

    private Viewer first;
    private Viewer second;
    private AccountId candidate;

    /** An installation as it begins: one administrator, who makes the second. */
    @BeforeEach
    void twoAdministrators() {
        fixtures.superuser().sql("delete from pending_grant").update();
        fixtures.superuser().sql("delete from account").update();
        first = administrator(setUp("first@test.example"));
        second = administrator(make(first, "second@test.example"));
        assertThat(grant(first, second.account(), Role.ADMIN)).isTrue();
        candidate = make(first, "candidate@test.example");
    }

    @Test
    void whosePasswordOneTypedDoesNotConsentToWhatOneAsks() {
        as(second, () -> own.change(second, Entrants.PASSWORD, CHOSEN, ""));
        assertThat(grant(first, candidate, Role.AUDITOR)).isFalse();
        assertRefused("consent-hand", () -> accounts.consent(second, candidate, Role.AUDITOR), second);
        assertThat(mayConsent(second)).isFalse();
        assertThat(grant(second, candidate, Role.HR_CONFIDENTIAL)).isFalse();
        assertRefused("consent-hand", () -> accounts.consent(first, candidate, Role.HR_CONFIDENTIAL), first);
    }

    @Test
    void norDoTwoWhosePasswordsComeFromOneHand() {
        Viewer third = administrator(make(second, "third@test.example"));
        fixtures.superuser()
                .sql("update account set roles = 'ADMIN', has_administered = true where id = :id")
                .param("id", third.account().value())
                .update();
        for (Viewer asking : new Viewer[] {first, second}) {
            AccountId id = make(first, "for-" + asking.account() + "@test.example");
            grant(asking, id, Role.AUDITOR);
            assertRefused("consent-hand", () -> accounts.consent(third, id, Role.AUDITOR), third);
        }
    }

    @Test
    void whatWasAskedInSomebodysNameStaysTheirsWhoCouldActInIt() {
        grant(second, candidate, Role.AUDITOR);
        setOwnPassword(second);
        assertRefused("consent-hand", () -> accounts.consent(first, candidate, Role.AUDITOR), first);
    }

    @Test
    void whoeverSetAPasswordThatNobodyElseWasNearConsents() {
        setOwnPassword(second);
        grant(first, candidate, Role.AUDITOR);
        assertThat(mayConsent(second)).isTrue();
        as(second, () -> accounts.consent(second, candidate, Role.AUDITOR));
        assertThat(roles(candidate)).containsExactly(Role.AUDITOR);
        as(first, () -> accounts.setPassword(first, second.account(), CHOSEN));
        grant(first, candidate, Role.HR_CONFIDENTIAL);
        assertRefused("consent-hand", () -> accounts.consent(second, candidate, Role.HR_CONFIDENTIAL), second);
    }

    @Test
    void takingTheSecondAwayOrClosingTheirAccountMakesNobodySuperfluous() {
        setOwnPassword(second);
        as(first, () -> accounts.disable(first, second.account()));
        assertThat(grant(first, candidate, Role.ADMIN)).isFalse();
        as(first, () -> accounts.decline(first, candidate, Role.ADMIN));
        as(first, () -> accounts.revoke(first, second.account(), Role.ADMIN));
        assertThat(grant(first, candidate, Role.ADMIN)).isFalse();
        assertThat(roles(candidate)).isEmpty();
    }

    @Test
    void whereNobodyCouldConsentTheLogHelpsSomebodyWho() {
        String token = setup.token().orElseThrow();
        Viewer third = administrator(complete(token, "third@test.example"));
        assertThat(setup.token()).isEmpty();
        assertThat(setup.isOpen(token)).isFalse();
        grant(first, candidate, Role.AUDITOR);
        as(third, () -> accounts.consent(third, candidate, Role.AUDITOR));
        assertThat(roles(candidate)).containsExactly(Role.AUDITOR);
        as(first, () -> accounts.disable(first, third.account()));
        String again = setup.token().orElseThrow();
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> complete(again, "third@test.example"))
                .matches(refused -> refused.code().equals("accounts.refused.email-taken"));
    }

    @Test
    void withOneAdministratorSinceTheBeginningTheLogOffersNothing() {
        fixtures.superuser()
                .sql("delete from account where email <> 'first@test.example'")
                .update();
        assertThat(setup.token()).isEmpty();
        candidate = make(first, "another@test.example");
        assertThat(grant(first, candidate, Role.ADMIN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"HR", "HR_CONFIDENTIAL", "AUDITOR"})
    void nobodyTypesAWayInForWhoReadsPeople(Role role) {
        setOwnPassword(second);
        if (!grant(first, candidate, role)) {
            as(second, () -> accounts.consent(second, candidate, role));
        }
        assertRefused("password-people", () -> accounts.setPassword(first, candidate, CHOSEN), first);
        as(first, () -> accounts.revoke(first, candidate, role));
        as(first, () -> accounts.setPassword(first, candidate, CHOSEN));
        assertThat(grant(first, candidate, role)).isFalse();
        assertThat(roles(candidate)).isEmpty();
        as(second, () -> accounts.consent(second, candidate, role));
        assertThat(roles(candidate)).containsExactly(role);
    }

    /** As by a link in a mail. */
    private void setOwnPassword(Viewer viewer) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> repository
                .findById(viewer.account().value())
                .orElseThrow()
                .keepPassword("{hash}", false));
    }

    private AccountId setUp(String email) {
        return complete(setup.token().orElseThrow(), email);
    }

    private AccountId complete(String token, String email) {
        assertThat(setup.complete(token, new CreateAccount(email, "Some Official", Entrants.PASSWORD, false)))
                .isTrue();
        return new AccountId(fixtures.superuser()
                .sql("select id from account where email = :email")
                .param("email", email)
                .query(java.util.UUID.class)
                .single());
    }

    private AccountId make(Viewer viewer, String email) {
        return CurrentViewer.as(
                viewer,
                () -> accounts.create(viewer, new CreateAccount(email, "Some Official", Entrants.PASSWORD, true)));
    }

    private boolean grant(Viewer viewer, AccountId id, Role role) {
        return CurrentViewer.as(viewer, () -> accounts.grant(viewer, id, role));
    }

    private boolean mayConsent(Viewer viewer) {
        return CurrentViewer.as(viewer, () -> register.pending(viewer)).get(0).mayConsent();
    }

    private Set<Role> roles(AccountId id) {
        return Set.copyOf(CurrentViewer.as(first, () -> register.show(first, id))
                .account()
                .roles());
    }

    private static Viewer administrator(AccountId id) {
        return new Viewer(id, null, "Some Official", "SO", Set.of(Role.ADMIN), null);
    }

    private static void as(Viewer viewer, Runnable work) {
        Supplier<Viewer> done = () -> {
            work.run();
            return viewer;
        };
        CurrentViewer.as(viewer, done);
    }

    private static void assertRefused(String rule, Runnable work, Viewer viewer) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> as(viewer, work))
                .extracting(AccountRefused::code)
                .isEqualTo("accounts.refused." + rule);
    }
}
