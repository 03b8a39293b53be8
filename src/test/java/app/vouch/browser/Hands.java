package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * Somebody signed in, with a window of their own. What is clicked and filled is named as it is read on the page, or
 * aloud; everything waits until it is there.
 */
final class Hands implements AutoCloseable {

    /** Milliseconds; a page takes a tenth of a second, a busy machine with two cores many times that. */
    private static final double PATIENCE = 20_000;

    private final BrowserContext context;
    private final Page page;

    private Hands(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Hands of(Browser browser, int port, Persona persona) {
        BrowserContext context = Visit.still(browser);
        return new Hands(context, Visit.signIn(context, port, persona));
    }

    /** Somebody who is not signed in yet, before the door. */
    static Hands outside(Browser browser, int port) {
        BrowserContext context = Visit.still(browser);
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/");
        return new Hands(context, page);
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.locator("main");
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** A chip or a box by how it begins: a person's chip says their title too. */
    Locator option(String name) {
        Page.GetByRoleOptions begins =
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + literally(name) + "( .*)?$"));
        return page.getByRole(AriaRole.RADIO, begins).or(page.getByRole(AriaRole.CHECKBOX, begins));
    }

    Hands follow(String link) {
        link(link).click();
        return this;
    }

    /** One of the words above, from wherever one is. */
    Hands go(String word) {
        page.locator("nav.mainnav")
                .getByText(word, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    Hands home() {
        page.locator("a.wordmark").click();
        return this;
    }

    Hands press(String button) {
        button(button).click();
        return this;
    }

    Hands write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Hands choose(String option) {
        option(option).check();
        return this;
    }

    Hands select(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** A key that a script listens to, once it does. */
    Hands key(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
        return this;
    }

    /** What is folded away. */
    Hands unfold(String summary) {
        page.locator("summary")
                .getByText(summary, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    Hands headed(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
        return this;
    }

    Hands reads(String... texts) {
        for (String text : texts) {
            assertThat(main()).containsText(text);
        }
        return this;
    }

    Hands doesNotRead(String text) {
        assertThat(main()).not().containsText(text);
        return this;
    }

    Hands isAt(String path) {
        assertThat(page).hasURL(Pattern.compile("//[^/]+" + path + "$"));
        return this;
    }

    /** The message stands beside the field, and what reads aloud knows that it belongs to it. */
    Hands isToldAt(String label, String message) {
        assertThat(field(label)).hasAccessibleDescription(Pattern.compile(literally(message)));
        return this;
    }

    /** A pattern is read by the browser, which does not know {@link Pattern#quote}. */
    static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
