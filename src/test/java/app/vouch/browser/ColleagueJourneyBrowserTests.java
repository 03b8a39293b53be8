package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tomasz, for whom nobody has signed: each empty page leads on. */
@Journey
class ColleagueJourneyBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void anEmptyDeskLeadsToTheFirstGoalAndStep(Browser browser) {
        try (Hands tomasz = Hands.of(browser, port, Persona.COLLEAGUE)) {
            tomasz.headed("Nothing waits for you today.").reads("Nothing has been shared with you yet.");
            tomasz.follow("Write the next step").headed("What do you want next?");
            tomasz.follow("Set a goal").write("What you want to reach", "   ").press("Save");
            tomasz.isToldAt("What you want to reach", "Say what you want to reach.");
            tomasz.write("What you want to reach", "Lead the bootloader").press("Save");
            tomasz.headed("Towards Lead the bootloader").reads("Saved.", "Nothing for now.");
            tomasz.follow("Add a step")
                    .write("What", "Write down how it starts")
                    .choose("Now")
                    .press("Save");
            tomasz.reads("Saved.", "Write down how it starts");
            tomasz.home().headed("One step is yours now, Tomasz.").reads("Write down how it starts");
        }
    }

    @Test
    void whatHeHasNotYetSaysWhatItIsForAndWhereToBegin(Browser browser) {
        try (Hands tomasz = Hands.of(browser, port, Persona.COLLEAGUE)) {
            tomasz.go("Spoken for me").reads("Nothing has been shared with you yet.");
            tomasz.follow("See who stands by you").headed("Relationships").reads("Nobody has signed for you yet.");
            tomasz.follow("Write down where you want to go").isAt("/plan");

            tomasz.go("People").page().locator("#q").pressSequentially("leila");
            tomasz.follow("Leila Haddad").headed("Leila Haddad").reads("Senior Pricing Manager", "Hannah Goldstein");
            tomasz.doesNotRead("Ingrid Halvorsen");
            assertThat(tomasz.link("Change the entry")).hasCount(0);
        }
    }
}
