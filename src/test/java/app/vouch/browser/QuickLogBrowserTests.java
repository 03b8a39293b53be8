package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The quick log over whatever page one is on: by its key, in the dark, and as a page where a dialog will not do. */
@Journey
class QuickLogBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void theKeyOpensItAnywhereButWhereOneTypes(Browser browser) {
        try (Hands sponsor = Hands.of(browser, port, Persona.SPONSOR)) {
            sponsor.go("People").page().locator("#q").pressSequentially("a");
            assertThat(sponsor.page().locator("#q")).hasValue("a");
            assertThat(dialog(sponsor)).isHidden();

            sponsor.home().headed("count on you");
            sponsor.key("a");
            assertThat(dialog(sponsor)).isVisible();
            assertThat(dialog(sponsor).locator("h2")).hasText("What did you do?");
            assertThat(sponsor.option("Today")).isChecked();
            sponsor.press("Close without saving");
            assertThat(dialog(sponsor)).isHidden();
            sponsor.isAt("/").headed("count on you");
        }
    }

    @Test
    void whatIsMissingIsSaidInTheDialogAndNothingTypedIsLost(Browser browser) {
        try (Hands sponsor = Hands.of(browser, port, Persona.SPONSOR)) {
            sponsor.headed("count on you").key("a");
            sponsor.choose("Amplified").write("In which room", "   ").press("Save");
            assertThat(dialog(sponsor)).containsText("One thing to put right. Nothing is lost.");
            sponsor.isToldAt("In which room", "Say in which room it was.");
            assertThat(sponsor.option("Amplified")).isChecked();
            assertThat(dialog(sponsor)).containsText("You and HR will see it.");

            sponsor.write("In which room", "Deck of the ferry, Kwame Mensah")
                    .unfold("Change")
                    .choose("Only me");
            assertThat(dialog(sponsor).getByText("Only you will see it.")).isVisible();
            sponsor.press("Save").reads("Logged. It stands with your name.", "Deck of the ferry, Kwame Mensah");
            sponsor.reads("Only you can read it.");
        }
    }

    @Test
    void itIsReadableInTheDarkOnADeskAndOnAPhone(Browser browser) {
        try (Hands sponsor = Hands.of(browser, port, Persona.SPONSOR)) {
            sponsor.page().locator("a.self").click();
            sponsor.press("Dark").reads("Saved, for every device you sign in on.");
            assertThat(sponsor.page().locator("html")).hasAttribute("data-bs-theme", "dark");
            sponsor.home().headed("count on you").key("a");
            assertThat(dialog(sponsor).locator("h2")).isVisible();
            Axe.load(sponsor.page());
            assertThat(Axe.violations(sponsor.page())).isEmpty();
            Visit.picture(sponsor.page(), "quick-log-dark");
            sponsor.page().setViewportSize(390, 844);
            assertThat(Axe.violations(sponsor.page())).isEmpty();
            assertThat(dialog(sponsor).locator("button.btn-primary")).isInViewport();
            Visit.picture(sponsor.page(), "quick-log-dark-390");
        }
    }

    /** The form for putting an action right has a room of its own, so that the log gets the whole page. */
    @Test
    void onAPhoneItIsAPageWhereAFormHasTheSameFields(Browser browser) {
        try (Hands sponsor = Hands.of(browser, port, Persona.SPONSOR)) {
            sponsor.page().setViewportSize(390, 844);
            sponsor.page().locator("nav.tabbar").getByText("Advocacy").click();
            sponsor.follow("Leila: named in public").follow("Put right").headed("Put it right");
            sponsor.page().locator("nav.tabbar a.log").click();
            sponsor.isAt("/advocacy/new").headed("What did you do?");
            assertThat(dialog(sponsor)).isHidden();
            sponsor.choose("Mateus Oliveira").choose("Defended").choose("Yesterday");
            sponsor.write("In which room", "Tender review, Bartosz Czarnecki").press("Save");
            sponsor.headed("You defended Mateus").reads("Logged. It stands with your name.");
        }
    }

    private static Locator dialog(Hands hands) {
        return hands.page().locator("#quick");
    }
}
