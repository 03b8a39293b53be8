package app.vouch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.AccessMatrix;
import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page as each persona: no policy report, no console error, and in both themes at three widths no axe violation, at five no sideways scroll. */
@BrowserTest
class PageBrowserTests {

    private static final int[] WIDTHS = {1280, 390, 320};
    /** Where wide tables have no room yet and phones' rows no place any more. */
    private static final int[] BETWEEN = {1000, 768};

    private static final List<String> THEMES = List.of("light", "dark");
    /** What a page says apart from ids and tokens: pages that are the same for several personas are looked at once. */
    private static final Set<String> SEEN = new HashSet<>();

    private static final String OWN_WORDS = """
            () => document.body.innerHTML
                .replace(/<header class="masthead">[^]*?<\\/header>/, '')
                .replace(/value="[^"]*"/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
            """;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void keepsThePolicyAndTheConsoleClean(Persona persona, Browser browser) {
        List<String> reports = new ArrayList<>();
        try (BrowserContext context = Visit.still(browser)) {
            Page page = Visit.signIn(context, port, persona);
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
                    reports.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> reports.add(page.url() + ": " + error));
            for (String path : pages(persona)) {
                page.navigate("http://localhost:" + port + path);
            }
        }
        assertThat(reports).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isReadableByAllInBothThemesAtEachWidth(Persona persona, Browser browser) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = Visit.still(browser)) {
            Page page = Visit.signIn(context, port, persona);
            for (String path : pages(persona)) {
                page.setViewportSize(1280, 900);
                page.navigate("http://localhost:" + port + path);
                if (SEEN.add(path + page.evaluate(OWN_WORDS))) {
                    faults.addAll(faults(page, path));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theWayInIsReadableToo(Browser browser) {
        try (BrowserContext context = Visit.still(browser)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/login");
            assertThat(faults(page, "/login")).isEmpty();
        }
    }

    @Test
    void whatIsPlantedIsFound(Browser browser) {
        try (BrowserContext context = Visit.still(browser)) {
            Page page = context.newPage();
            page.setContent("""
                    <html lang="en"><head><title>Planted</title></head><body><main><h1>Planted</h1>
                    <p style="color:#ccc;background:#fff;width:1400px">faint and wide</p></main></body></html>
                    """);
            assertThat(faults(page, "planted"))
                    .anyMatch(fault -> fault.contains("color-contrast"))
                    .anyMatch(fault -> fault.contains("sideways"));
        }
    }

    private static List<String> faults(Page page, String path) {
        List<String> faults = new ArrayList<>();
        Axe.load(page);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (String theme : THEMES) {
                page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
                String where = path + " (" + theme + ", " + width + "): ";
                Axe.violations(page).forEach(violation -> faults.add(where + violation));
            }
            sideways(page, path, width).ifPresent(faults::add);
        }
        for (int width : BETWEEN) {
            page.setViewportSize(width, 900);
            sideways(page, path, width).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> sideways(Page page, String path, int width) {
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        return ((Number) overflow).intValue() > 0
                ? Optional.of(path + " (" + width + "): scrolls sideways by " + overflow + " px")
                : Optional.empty();
    }

    /** Those that the access matrix grants this persona, with examples of the sample organisation. */
    private static List<String> pages(Persona persona) {
        Examples examples = new Examples();
        return AccessMatrix.parse(Examples.text("/access-matrix.csv")).lines().stream()
                .filter(line ->
                        "GET".equals(line.method()) && "y".equals(line.cells().get(persona.column())))
                .filter(line -> !line.example()
                        .matches("/(assets|webjars|livez|readyz).*|.*\\.(json|csv|ics)|/people/options.*"))
                .map(line -> examples.address(line.example()))
                .distinct()
                .toList();
    }
}
