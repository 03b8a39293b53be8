package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Jonas of HR keeps the directory, beside a colleague who does the same. */
@Journey
class PeopleJourneyBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void heWritesTheCardOfAColleagueInHrWhoCannotHerself(Browser browser) {
        try (Hands people = Hands.of(browser, port, Persona.PEOPLE);
                Hands hr = Hands.of(browser, port, Persona.HR)) {
            find(people, "amara", "Amara Okafor").follow("Change the entry").headed("Change the entry of Amara Okafor");
            people.write("Title", "Head of Careers")
                    .write("Mail address", "people@vouch.example")
                    .press("Save");
            people.isToldAt("Mail address", "Somebody else in the directory has this mail address.");
            assertThat(people.field("Title")).hasValue("Head of Careers");
            people.write("Mail address", "hr@vouch.example").press("Save");
            people.headed("Amara Okafor").reads("The entry is changed.", "Head of Careers");

            find(hr, "amara", "Amara Okafor").reads("Head of Careers");
            assertThat(hr.link("Change the entry")).hasCount(0);
        }
    }

    @Test
    void twoWhoWriteAtOnceSeeBothTexts(Browser browser) {
        try (Hands people = Hands.of(browser, port, Persona.PEOPLE);
                Hands hr = Hands.of(browser, port, Persona.HR)) {
            find(people, "gunnar", "Gunnar Aspelund").follow("Change the entry").headed("Change the entry of Gunnar");
            find(hr, "gunnar", "Gunnar Aspelund").follow("Change the entry");
            hr.write("Title", "Lead Field Engineer").press("Save").reads("The entry is changed.");

            people.write("Title", "Principal Field Engineer").press("Save");
            people.headed("changed this while you were writing.").reads("Nothing of yours is lost.");
            assertThat(people.page().locator("section[aria-labelledby=saved-now]"))
                    .containsText("Lead");
            assertThat(people.page().locator("section[aria-labelledby=you-wrote]"))
                    .containsText("Principal");
            assertThat(people.field("Title")).hasValue("Principal Field Engineer");

            people.write("Title", "Principal and Lead Field Engineer").press("Save this text");
            people.headed("Gunnar Aspelund").reads("The entry is changed.", "Principal and Lead Field Engineer");
        }
    }

    private static Hands find(Hands hands, String typed, String name) {
        hands.go("People").page().locator("#q").pressSequentially(typed);
        return hands.follow(name).headed(name);
    }
}
