package app.vouch.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Accessibility as axe sees it. Evaluating script lifts the page's policy, so policy reports are gathered elsewhere. */
final class Axe {

    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + (n.any[0] || n.all[0] || n.none[0]).message))
            """;

    private Axe() {}

    static void load(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
    }

    @SuppressWarnings("unchecked") // strings, as the script above makes them
    static List<String> violations(Page page) {
        return (List<String>) page.evaluate(RUN);
    }
}
