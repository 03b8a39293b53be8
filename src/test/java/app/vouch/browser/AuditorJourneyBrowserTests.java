package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Benedek asks the trail: whose record, by whom, what, when. That he asked stands in it too. */
@Journey
class AuditorJourneyBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void theTrailIsNarrowedByPersonActorKindAndTime(Browser browser) {
        try (Hands auditor = Hands.of(browser, port, Persona.AUDITOR)) {
            auditor.follow("The whole trail").headed("Who did what to whose record");
            auditor.write("Whose record", "leila h").press("Show");
            auditor.headed("What was done to the record of Leila Haddad");
            allLines(auditor, 3, "Leila Haddad");

            auditor.write("Who acted", "rajesh").press("Show").reads("Done by Rajesh Iyer");
            allLines(auditor, 2, "Rajesh Iyer");
            auditor.select("What", "Check-in recorded").press("Show");
            allLines(auditor, 0, "Check-in recorded");

            LocalDate halfAYearAgo = LocalDate.now().minusDays(183);
            auditor.write("Until", halfAYearAgo.toString()).press("Show");
            assertThat(auditor.page()).hasURL(Pattern.compile("until=" + halfAYearAgo));
            auditor.page().waitForLoadState();
            Object latest = auditor.main()
                    .locator("tbody time")
                    .evaluateAll("times => times.map(time => time.dateTime.slice(0, 10)).sort().at(-1)");
            assertThat(LocalDate.parse(String.valueOf(latest))).isBeforeOrEqualTo(halfAYearAgo);

            auditor.link("Done by Rajesh Iyer Remove this filter").click();
            assertThat(auditor.main().getByText("Done by Rajesh Iyer")).hasCount(0);
            auditor.follow("Show everything").headed("Who did what to whose record");
        }
    }

    @Test
    void hisOwnReadingStandsInTheTrail(Browser browser) {
        try (Hands auditor = Hands.of(browser, port, Persona.AUDITOR)) {
            auditor.go("Audit")
                    .write("Whose record", "Leila Haddad")
                    .press("Show")
                    .headed("Leila Haddad");
            auditor.follow("Show everything").select("What", "Read the trail").press("Show");
            Locator first = auditor.main().locator("tbody tr").first();
            assertThat(first).containsText("Benedek Szabó");
            assertThat(auditor.main().locator("tbody tr", new Locator.LocatorOptions().setHasText("Leila Haddad")))
                    .not()
                    .hasCount(0);
        }
    }

    private static void allLines(Hands auditor, int column, String text) {
        Locator cells = auditor.main().locator("tbody tr > :nth-child(" + (column + 1) + ")");
        assertThat(cells.first()).containsText(text);
        assertThat(cells.filter(new Locator.FilterOptions().setHasNotText(text)))
                .hasCount(0);
    }
}
