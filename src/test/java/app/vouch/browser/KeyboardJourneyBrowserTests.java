package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ingrid without a mouse: in, to Leila's page, an action logged. */
@Journey
class KeyboardJourneyBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void signsInFindsAPersonAndLogsAnAction(Browser browser) {
        try (Hands hands = Hands.outside(browser, port)) {
            Page page = hands.page();
            Keys keys = new Keys(page);
            assertThat(keys.tabTo("Work e-mail")).hasSize(1);
            keys.type(Persona.SPONSOR.email());
            assertThat(keys.tabTo("Password")).hasSize(1);
            keys.type(Persona.PASSWORD).press("Enter");
            hands.headed("Ingrid");

            assertThat(keys.tabTo("Skip to the content")).hasSize(1);
            keys.press("Enter").press("Tab");
            assertThat(page.locator("main :focus")).hasCount(1);

            hands.key("/");
            hands.isAt("/people#q").headed("People");
            assertThat(hands.field("Name, mail or title")).isFocused();
            keys.type("leila");
            assertThat(page.locator("#people-list tbody tr")).hasCount(1);
            keys.tabTo("Leila Haddad");
            keys.press("Enter");
            hands.headed("Leila Haddad");

            keys.tabTo("I stood up for Leila");
            keys.press("Enter");
            assertThat(page.locator("#quick")).isVisible();
            assertThat(hands.option("Leila Haddad")).isFocused();
            keys.press("Escape");
            assertThat(page.locator("#quick")).isHidden();
            assertThat(hands.link("I stood up for Leila")).isFocused();

            keys.press("Enter");
            assertThat(page.locator("#quick")).isVisible();
            assertThat(keys.tabTo("Recommended")).hasSize(1);
            keys.press("Space").press("ArrowRight").press("ArrowRight");
            assertThat(hands.option("Promotion")).isChecked();
            assertThat(keys.tabTo("In which room")).hasSize(1);
            keys.type("Commercial calibration, Marguerite Dubois");
            assertThat(keys.tabTo("Save"))
                    .containsExactly("Today", "More: opportunity, stake, decision expected, note", "Change", "Save");
            keys.press("Enter");
            hands.headed("You put Leila Haddad forward for promotion").reads("Logged. It stands with your name.");
        }
    }

    @Test
    void theKeyGivesTheFocusBackToWhereItWas(Browser browser) {
        try (Hands hands = Hands.of(browser, port, Persona.SPONSOR)) {
            hands.headed("count on you").key("a");
            assertThat(hands.page().locator("#quick h2")).isVisible();
            hands.page().keyboard().press("Escape");
            assertThat(hands.page().locator("#quick")).isHidden();
            assertThat(hands.page().getByRole(AriaRole.BANNER).locator("a[data-log]"))
                    .isFocused();
        }
    }

    @Test
    void aStopWithoutARingIsFound(Browser browser) {
        try (Page page = browser.newPage()) {
            page.setContent("<style>button:focus { outline: none }</style><button>No ring</button>");
            assertThatThrownBy(() -> new Keys(page).tabTo("No ring")).hasMessageContaining("a ring round No ring");
        }
    }

    @Test
    void aStopOutOfOrderIsFound(Browser browser) {
        try (Page page = browser.newPage()) {
            page.setContent("""
                    <style>:focus { outline: 2px solid }</style>
                    <button tabindex="2">Later</button><button tabindex="1">Sooner</button>
                    """);
            assertThatThrownBy(() -> new Keys(page).tabTo("Later")).hasMessageContaining("Later in order");
        }
    }
}
