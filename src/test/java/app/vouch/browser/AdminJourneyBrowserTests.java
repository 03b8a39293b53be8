package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import app.vouch.testing.SampleDatabase;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mei-Ling gives and takes access, with a second administrator where it takes two. */
@Journey
class AdminJourneyBrowserTests {

    private static final String FIRST = "seven green harbours";
    private static final String OWN = "nine slow ferries north";

    @LocalServerPort
    int port;

    @Test
    void aRoleThatTakesTwoHoldsWhenASecondAdministratorConsents(Browser browser) {
        try (Hands admin = Hands.of(browser, port, Persona.ADMIN);
                Hands second = Hands.outside(browser, port)) {
            admin.headed("Everybody who should can sign in.").go("Accounts").follow("New account");
            admin.write("Work e-mail", "sigrid@vouch.example")
                    .write("Name", "Sigrid Vang")
                    .write("First password", "short");
            admin.press("Create the account").isToldAt("First password", "A password takes 12 characters or more.");
            admin.write("First password", FIRST).press("Create the account").headed("Sigrid Vang");
            admin.reads("The account is made.", "No role yet")
                    .select("Another role", "Administrator")
                    .press("Grant");
            admin.reads("The role is granted. It holds from the next sign-in on.");

            signIn(second, "sigrid@vouch.example", FIRST);
            second.headed("Set a password of your own.").write("Current password", FIRST);
            second.write("New password", OWN)
                    .write("New password, once more", OWN)
                    .press("Change the password");
            second.home().headed("Everybody who should can sign in.");
            // As after a link from her own mail: whoever typed her password cannot stand behind her consent any more.
            SampleDatabase.superuser()
                    .sql("update account set password_set_by = null where email = 'sigrid@vouch.example'")
                    .update();

            account(admin, "Amara Okafor")
                    .select("Another role", "Confidential HR")
                    .press("Grant");
            admin.reads("Asked for. The role takes effect when a second administrator consents", "Waiting for consent");
            assertThat(admin.button("Consent")).hasCount(0);

            second.home().headed("One role waits for your consent.").reads("Amara Okafor: Confidential HR");
            second.press("Consent: Amara Okafor, Confidential HR").reads("The role is granted.");
            account(admin, "Amara Okafor").reads("Besides HR: pay, replacement cost, retention risk.");
            assertThat(admin.main().getByText("Waiting for consent")).hasCount(0);
        }
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndMayComeBack(Browser browser) {
        try (Hands admin = Hands.of(browser, port, Persona.ADMIN);
                Hands tomasz = Hands.of(browser, port, Persona.COLLEAGUE)) {
            tomasz.headed("Nothing waits for you today.");
            account(admin, "Tomasz Wójcik").press("Disable the account");
            admin.reads("The account is disabled, and its sessions have ended.", "Disabled");

            tomasz.page().locator("nav.mainnav").getByText("People").click();
            tomasz.headed("Who stood up for whom, and what came of it.");
            signIn(tomasz, Persona.COLLEAGUE.email(), Persona.PASSWORD);
            tomasz.reads("This address and password do not open an account.");
            assertThat(tomasz.field("Work e-mail")).hasValue(Persona.COLLEAGUE.email());

            admin.press("Open the account again").reads("The account is open again.");
            signIn(tomasz, Persona.COLLEAGUE.email(), Persona.PASSWORD);
            tomasz.reads("People by name");
        }
    }

    private static Hands account(Hands admin, String name) {
        return admin.go("Accounts").follow(name).headed(name);
    }

    private static void signIn(Hands hands, String email, String password) {
        hands.write("Work e-mail", email).write("Password", password).press("Sign in");
    }
}
