package app.vouch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keyboard alone. Each stop of the Tab key must show where one is, and stand after the stop before it. */
final class Keys {

    private static final int MOST_STOPS = 60;

    /** What has the focus: its name, whether a ring of two pixels or more shows it, whether it can be seen, where it stands. */
    private static final String STOP = """
            () => {
                const here = document.activeElement;
                const before = window.lastStop;
                window.lastStop = here;
                const ringed = [here, here.closest('label')].filter(Boolean).some(element => {
                    const style = getComputedStyle(element);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                });
                const box = (here.closest('label.chip') ?? here).getBoundingClientRect();
                const called = here.getAttribute('aria-label') ?? (here.labels?.[0] ?? here).innerText;
                const silent = [...here.labels?.[0]?.querySelectorAll('[aria-hidden]') ?? []].map(part => part.textContent.trim());
                return {
                    name: called.split('\\n').map(line => line.trim()).find(line => line && !silent.includes(line)) ?? '',
                    ringed,
                    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
                    after: !before?.isConnected || before === here
                        || Boolean(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)
                };
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Tab until what is called so has the focus; gives the names of the stops up to it, itself the last. */
    List<String> tabTo(String name) {
        page.waitForLoadState();
        List<String> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS) {
            press("Tab");
            Map<?, ?> stop = stop();
            String called = String.valueOf(stop.get("name"));
            assertThat(stop.get("ringed")).as("a ring round " + called).isEqualTo(true);
            assertThat(stop.get("seen")).as("the view on " + called).isEqualTo(true);
            assertThat(stop.get("after"))
                    .as(called + " in order, after " + stops)
                    .isEqualTo(true);
            stops.add(called);
            if (called.equals(name)) {
                return stops;
            }
        }
        throw new AssertionError("no way to " + name + " with the Tab key: " + stops);
    }

    private Map<?, ?> stop() {
        return (Map<?, ?>) page.evaluate(STOP);
    }
}
