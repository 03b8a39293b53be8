package app.vouch.browser;

import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;

/** Coming in, as somebody does who clicks. */
final class Visit {

    private Visit() {}

    /** Without motion: a colour on its way from one theme to the other is nobody's. */
    static BrowserContext still(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    static Page signIn(BrowserContext context, int port, Persona persona) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/login");
        page.locator("#username").fill(persona.email());
        page.locator("#password").fill(Persona.PASSWORD);
        page.locator("form:has(#password) button[type=submit], form:has(#password) button:not([type])")
                .first()
                .click();
        page.waitForURL("http://localhost:" + port + "/");
        return page;
    }

    /** A picture of the page for whoever looks, under target/screenshots. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
