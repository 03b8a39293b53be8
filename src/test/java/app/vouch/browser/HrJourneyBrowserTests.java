package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Amara of HR, on a morning: who has nobody, what the personnel system says, which rules hold. */
@Journey
class HrJourneyBrowserTests {

    private static final String COLUMNS =
            "employee_id,given_name,family_name,email,status,supervisor_id,unit,level,title\n";
    private static final String PROMOTED =
            "1218,Tomasz,Wójcik,colleague@vouch.example,active,1213,Product,P3,Senior Firmware Engineer\n";

    @LocalServerPort
    int port;

    @Test
    void whoHasNobodyIsProposedASponsorPastARuleThatSheOverrides(Browser browser) {
        try (Hands hr = Hands.of(browser, port, Persona.HR)) {
            hr.headed("have nobody who speaks for them");
            hr.main()
                    .getByRole(AriaRole.LINK)
                    .getByText(Pattern.compile("^All \\d+$"))
                    .first()
                    .click();
            hr.headed("Without a sponsor").reads("Gunnar Aspelund", "nobody has been asked yet");
            hr.follow("Find a sponsor for Gunnar Aspelund").headed("Propose a relationship");
            assertThat(hr.option("Sponsorship")).isChecked();
            assertThat(hr.option("Gunnar Aspelund")).isChecked();

            hr.page().locator("#seniorQuery").pressSequentially("hannah g");
            hr.choose("Hannah Goldstein").write("What it is for", "Gunnar prices what he repairs.");
            hr.press("Propose")
                    .reads("Two things to put right. Nothing is lost.", "Hannah already speaks for five people")
                    .reads("Reason for breaking the rule");
            assertThat(hr.option("Hannah Goldstein")).isChecked();
            assertThat(hr.field("What it is for")).hasValue("Gunnar prices what he repairs.");

            hr.write("Reason for breaking the rule", "Two of hers end in January; she asked for Gunnar by name.");
            hr.press("Propose").reads("Proposed. Whoever has not said yes yet has been asked.");
            hr.headed("Hannah Goldstein is asked to vouch for Gunnar Aspelund")
                    .reads("Sixth of 3, overridden", "“Two of hers end in January; she asked for Gunnar by name.”");
            hr.home()
                    .reads("Proposals waiting")
                    .main()
                    .getByText("All 8")
                    .first()
                    .click();
            hr.headed("Relationships").reads("Gunnar Aspelund", "Hannah Goldstein");
        }
    }

    @Test
    void aFileWithFaultsIsPutRightAndAppliedAndWhoIsNewIsFound(Browser browser) {
        try (Hands hr = Hands.of(browser, port, Persona.HR)) {
            hr.go("People").follow("Import a file").headed("Import a file");
            handIn(
                    hr,
                    COLUMNS + PROMOTED
                            + "8001,Solveig,Ravn,solveig.ravn@nordhavn.example,active,9999,Product,P9,Tester\n");
            hr.headed("Two things in this file are to be put right.")
                    .reads("P9 is no level of the ladder", "Nobody has the number 9999")
                    .reads("Nothing has been changed.");

            hr.follow("Hand in another file");
            handIn(
                    hr,
                    COLUMNS + PROMOTED
                            + "8001,Solveig,Ravn,solveig.ravn@nordhavn.example,active,1213,Product,P2,Tester\n");
            hr.headed("One person is new, one changes.").reads("Nothing has happened yet.");
            hr.follow("Changed").headed("Who changes, and how").reads("Firmware Engineer", "Senior Firmware Engineer");
            hr.page().goBack();
            hr.press("Apply to the directory")
                    .reads("The directory says what the file says.", "Applied by Amara Okafor");

            hr.follow("To the directory").headed("People");
            hr.page().locator("#q").pressSequentially("solv");
            hr.follow("Solveig Ravn").headed("Solveig Ravn").reads("Tester", "Balázs Fekete");
        }
    }

    @Test
    void theRulesChangeFromNowOn(Browser browser) {
        try (Hands hr = Hands.of(browser, port, Persona.HR)) {
            hr.go("Settings")
                    .headed("Rules and who they are for")
                    .write("Protégés at once", "0")
                    .press("Save");
            hr.reads("One thing to put right. Nothing is lost.").isToldAt("Protégés at once", "Between 1 and 20.");
            assertThat(hr.field("Protégés at once")).hasValue("0");
            hr.write("Protégés at once", "4").press("Save").reads("The rules are changed, from now on.");

            hr.home().go("Relationships").follow("Propose a relationship").choose("Sponsorship");
            hr.page().locator("#protegeQuery").pressSequentially("gunnar");
            hr.choose("Gunnar Aspelund").page().locator("#seniorQuery").pressSequentially("hannah g");
            hr.choose("Hannah Goldstein").press("Propose").reads("4 is the number for one sponsor.");
        }
    }

    private static void handIn(Hands hr, String csv) {
        FilePayload file = new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        hr.field("CSV file").setInputFiles(file);
        hr.press("Show what it would change");
    }
}
