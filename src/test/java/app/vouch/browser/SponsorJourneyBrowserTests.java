package app.vouch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sponsor between two meetings, with a phone. */
@BrowserTest
class SponsorJourneyBrowserTests {

    private static final int MOST_INTERACTIONS = 6;

    @LocalServerPort
    int port;

    private int interactions;

    @Test
    void fromTheDeskToSavedInAtMostSixInteractions(Browser browser) {
        try (BrowserContext context = Visit.still(browser)) {
            Page page = Visit.signIn(context, port, Persona.SPONSOR);
            page.setViewportSize(390, 844);
            page.navigate("http://localhost:" + port + "/");
            tap(page.locator("nav.tabbar a.log"));
            Locator dialog = page.locator("#quick");
            tap(dialog.locator("label.chip:has(input[name=kind][value=PROMOTION])"));
            type(dialog.locator("input[name=room]"), "Autumn calibration, Marguerite Dubois");
            tap(dialog.locator("button.btn-primary"));
            page.waitForURL(Pattern.compile(".*/advocacy/[0-9a-f-]{36}$"));
            assertThat(page.locator("main").innerText()).contains("Autumn calibration, Marguerite Dubois");
        }
        assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
    }

    /** The picture of the README: target/screenshots/sponsor-desk.png, copied to docs/screenshots when the desk changes. */
    @Test
    void theDeskSaysWhoCountsOnTheSponsor(Browser browser) {
        try (BrowserContext context = Visit.still(browser)) {
            Page page = Visit.signIn(context, port, Persona.SPONSOR);
            page.setViewportSize(1280, 900);
            assertThat(page.locator("h1").innerText()).contains("Ingrid");
            Visit.picture(page, "sponsor-desk");
        }
    }

    private void tap(Locator what) {
        what.click();
        interactions++;
    }

    private void type(Locator field, String text) {
        field.fill(text);
        interactions++;
    }
}
