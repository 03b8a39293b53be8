package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rajesh after a conversation with Leila: what they said, what he thinks of her plan, whom he told about her. */
@Journey
class MentorJourneyBrowserTests {

    private static final String SHARED = "We went through the model line by line.";
    private static final String OWN = "She undersells the margin. Ask Ingrid whether she knows.";

    @LocalServerPort
    int port;

    @Test
    void whatWasSaidIsForBothAndHisOwnNoteForHim(Browser browser) {
        try (Hands mentor = Hands.of(browser, port, Persona.MENTOR)) {
            mentor.headed("Three people count on you, Rajesh.").reads("Leila Haddad", "promised every 45 days");
            mentor.follow("Log a check-in with Leila Haddad").headed("You spoke with Leila");
            mentor.reads("Leila reads this too. HR sees only that you spoke, and when.");
            mentor.choose("By video").write("How long, in minutes", "0").write("For both of you", SHARED);
            mentor.write("For yourself", OWN).press("Save");
            mentor.reads("One thing to put right.").isToldAt("How long, in minutes", "Between 1 and 600 minutes.");
            assertThat(mentor.field("For both of you")).hasValue(SHARED);
            assertThat(mentor.field("For yourself")).hasValue(OWN);

            mentor.write("How long, in minutes", "40").write("The step you agreed on", "Show it to one buyer");
            mentor.press("Save").reads("Kept. You both see when you last spoke.");
            mentor.reads(
                    SHARED, "Last time you agreed: “Show it to one buyer”", "You wrote a note that only you can read.");
            mentor.home().reads("Spoken today");
        }
        try (Hands protege = Hands.of(browser, port, Persona.PROTEGE)) {
            protege.follow("Rajesh Iyer")
                    .headed("Rajesh Iyer mentors Leila Haddad")
                    .reads(SHARED);
            protege.doesNotRead("a note that only you can read").doesNotRead("undersells");
        }
    }

    @Test
    void hisWordsStandBesideTheStepTheyAreAbout(Browser browser) {
        try (Hands mentor = Hands.of(browser, port, Persona.MENTOR)) {
            mentor.main().getByText("Get onto the Nordic pricing project,").click();
            mentor.headed("Towards Head of Pricing");
            mentor.follow("Say something about “Get onto the Nordic pricing project”");
            mentor.write("Your words", "Ask Kwame before he writes the list.").press("Say it");
            mentor.reads("Said.", "Ask Kwame before he writes the list.");
        }
        try (Hands protege = Hands.of(browser, port, Persona.PROTEGE)) {
            protege.go("Plan").reads("Ask Kwame before he writes the list.", "Rajesh");
        }
    }

    @Test
    void aWordForLeilaTakesAsLongAsTheLift(Browser browser) {
        try (Hands mentor = Hands.of(browser, port, Persona.MENTOR)) {
            mentor.reads("I stood up for").follow("Leila");
            assertThat(mentor.page().locator("#quick")).isVisible();
            assertThat(mentor.option("Leila Haddad")).isChecked();
            mentor.choose("Introduced")
                    .write("In which room", "Data guild, Farah Siddiqui")
                    .press("Save");
            mentor.headed("You introduced Leila")
                    .reads("Logged. It stands with your name.", "Data guild, Farah Siddiqui");
            mentor.home().reads("Last: introduction, on");
        }
    }
}
