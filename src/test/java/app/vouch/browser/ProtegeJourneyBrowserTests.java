package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Leila: her plan, who may read it, who asks to stand by her, and what was said about her. */
@Journey
class ProtegeJourneyBrowserTests {

    private static final String STEP = "Price one harbour from start to end";

    @LocalServerPort
    int port;

    @Test
    void sheWritesAGoalAndAStepTicksMovesAndFinishesIt(Browser browser) {
        try (Hands leila = Hands.of(browser, port, Persona.PROTEGE)) {
            leila.headed("Two steps are yours now, Leila.").follow("My plan").follow("Add a goal");
            leila.write("What you want to reach", "Harbours of my own").write("Why", "Nobody else wants them.");
            leila.press("Save").reads("Saved.", "Harbours of my own");

            leila.follow("Add a step")
                    .write("What", STEP)
                    .select("Towards", "Harbours of my own")
                    .choose("Now");
            leila.write("How to get it", "Ingrid asks the harbour master").choose("Ingrid Halvorsen");
            leila.write("Who else should know", "Marta of the chamber")
                    .press("Save")
                    .reads("Saved.", STEP);
            Locator card = card(leila, STEP);
            assertThat(card).containsText("Harbours of my own");
            assertThat(card).containsText("Ingrid asks the harbour master");
            card.getByText("Marta of the chamber").click();
            assertThat(card(leila, STEP)).containsText("Marta of the chamber, told");

            assertThat(leila.main().locator(".step h4").nth(2)).hasText(STEP);
            card(leila, STEP).locator("summary").click();
            card(leila, STEP).getByText("Up", exactly()).click();
            assertThat(leila.main().locator(".step h4").nth(1)).hasText(STEP);
            leila.press("Done: " + STEP).reads("Done. It stands on your way now.", "Three steps done");
            leila.unfold("Three steps done").press("Open “" + STEP + "” again").reads("Open again.", "Two steps done");

            leila.press("Move “Harbours of my own” up").headed("Towards Head of Pricing");
            assertThat(leila.main().locator("h3.goal").nth(1)).hasText("Harbours of my own");
        }
    }

    @Test
    void sheChoosesWhoReadsWhatSheWantsAndTakesThePlanOnPaper(Browser browser) {
        String words = "To know the name of everybody on my street.";
        try (Hands leila = Hands.of(browser, port, Persona.PROTEGE)) {
            leila.go("Plan").follow("Add another").write("In your own words", words);
            leila.choose("Life")
                    .choose("Further ahead")
                    .choose("My mentor")
                    .press("Save")
                    .reads("Saved.", words);
            assertThat(leila.main().locator("blockquote", hasText(words))).containsText("Read by you and Rajesh.");
            leila.follow("Print")
                    .reads(words, "Made for paper")
                    .follow("Back to the plan")
                    .headed("Towards Head of");
        }
        try (Hands sponsor = Hands.of(browser, port, Persona.SPONSOR)) {
            sponsor.main().getByText("Get onto the Nordic pricing project,").click();
            sponsor.headed("Towards Head of Pricing").doesNotRead(words);
        }
    }

    @Test
    void sheReadsWhatWasSharedAndSaysHowSheSeesIt(Browser browser) {
        try (Hands leila = Hands.of(browser, port, Persona.PROTEGE)) {
            leila.follow("All of it").headed("Who spoke for me").reads("There may be more.");
            leila.main()
                    .locator("ul.spoke li", hasText("“The model is Leila’s, ask her.”"))
                    .getByRole(AriaRole.LINK)
                    .click();
            leila.headed("Ingrid Halvorsen named you in public")
                    .doesNotRead("What you staked")
                    .unfold("I see it otherwise");
            leila.write("How you see it", "Half of the model is Mateus’s.").press("Add this");
            leila.reads(
                    "Added. It stands beside the action.", "You see it otherwise", "Half of the model is Mateus’s.");
        }
        try (Hands sponsor = Hands.of(browser, port, Persona.SPONSOR)) {
            sponsor.go("Advocacy")
                    .follow("Leila: named in public")
                    .reads("Leila sees it otherwise", "Half of the model");
        }
    }

    private static Locator card(Hands hands, String step) {
        return hands.main().locator("article.step", hasText(step));
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
