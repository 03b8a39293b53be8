package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding somebody as one types, and without a script. */
@BrowserTest
class DirectoryBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void theListFollowsWhatOneTypesAndTheAddressWithIt(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context, Persona.HR, "/people");
            page.locator("#q").pressSequentially("halvors");
            assertThat(page.locator("#people-list tbody tr")).hasCount(1);
            assertThat(page.locator("#people-list")).containsText("Ingrid Halvorsen");
            assertThat(page).hasURL(Pattern.compile("/people\\?q=halvors$"));
            assertThat(page.locator("#q")).isFocused();

            page.locator("#from").selectOption("8");
            assertThat(page.locator("#people-list tbody tr")).hasCount(0);
            page.goBack();
            assertThat(page.locator("#people-list tbody tr")).hasCount(1);
            page.locator("#people-list a.chip").first().click();
            assertThat(page).hasURL(Pattern.compile("/people$"));
        }
    }

    @Test
    void aFormFindsAPersonAsOneTypes(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context, Persona.HR, "/people/new");
            page.locator("#supervisorQuery").pressSequentially("halvors");
            page.locator("#supervisor-found .chip").first().click();
            assertThat(page.locator("#supervisor-found input")).isChecked();
        }
    }

    @Test
    void theListIsNarrowedWithoutAScriptToo(Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context, Persona.COLLEAGUE, "/people");
            page.locator("#q").fill("halvors");
            page.locator(".filters .go").click();
            assertThat(page.locator("#people-list tbody tr")).hasCount(1);
        }
    }

    @Test
    void theSlashAndTheSearchIconGoToTheField(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context, Persona.HR, "/");
            page.keyboard().press("/");
            assertThat(page).hasURL(Pattern.compile("/people#q$"));
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("a/b");
            assertThat(page.locator("#q")).hasValue("a/b");

            page.navigate("http://localhost:" + port + "/people");
            assertThat(page.locator("#q")).not().isFocused();
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.locator("h1").click();
            page.locator("header a[data-search]").click();
            assertThat(page.locator("#q")).isFocused();

            page.navigate("http://localhost:" + port + "/plan");
            page.locator("header a[data-search]").click();
            assertThat(page.locator("#q")).isFocused();
        }
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context, Persona.AUDITOR, "/audit");
            page.keyboard().press("/");
            assertThat(page.locator("#whose")).isFocused();
        }
    }

    private Page open(BrowserContext context, Persona persona, String path) {
        Page page = Visit.signIn(context, port, persona);
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
