package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page whose scripts do not run: found by where it goes, filled by the names of its fields, sent by key. A
 * click would wait for the page to hold still, and a page without scripts cannot say that it does.
 */
final class PaperForm {

    private static final Endpoints ENDPOINTS = new Endpoints();
    /** After the name of a button that is pressed for its value. */
    private static final String PRESSED = "!";

    private final Page page;
    private final Locator form;
    private final Locator sender;

    private PaperForm(Page page, Locator form, Locator sender) {
        this.page = page;
        this.form = form;
        this.sender = sender;
    }

    /** The first that goes there and has these fields, itself or by one of its buttons. */
    static PaperForm on(Page page, String endpoint, Set<String> fields) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        for (Locator form : page.locator("form").all()) {
            if (!hasAll(form, fields)) {
                continue;
            }
            for (Locator button : form.locator("button[formaction]").all()) {
                if (goesTo(endpoint, "POST", button.getAttribute("formaction"))) {
                    return new PaperForm(page, form, button);
                }
            }
            boolean post = "post".equalsIgnoreCase(form.getAttribute("method"));
            if (goesTo(endpoint, post ? "POST" : "GET", form.getAttribute("action"))
                    && method.equals(post ? "POST" : "GET")) {
                return new PaperForm(
                        page, form, form.locator("button:not([formaction])").first());
            }
        }
        throw new AssertionError("no form for " + endpoint + " with " + fields + " on " + page.url());
    }

    private static boolean hasAll(Locator form, Set<String> fields) {
        return fields.stream().allMatch(name -> form.locator(named(name)).count() > 0);
    }

    private static boolean goesTo(String endpoint, String method, @Nullable String action) {
        return action != null
                && ENDPOINTS.of(method, action).filter(endpoint::equals).isPresent();
    }

    /** Types, chooses or presses what is given, in order, and sends the form. */
    Response send(Map<String, String> values) {
        Locator pressed = sender;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Locator field = form.locator(named(entry.getKey())).first();
            if (entry.getKey().endsWith(PRESSED)) {
                pressed = form.locator(named(entry.getKey()) + "[value='" + entry.getValue() + "']")
                        .first();
            } else {
                fill(field, entry.getKey(), entry.getValue());
            }
        }
        unfold(pressed);
        Locator last = pressed;
        String method = "post".equalsIgnoreCase(form.getAttribute("method")) ? "POST" : "GET";
        AtomicBoolean there = new AtomicBoolean();
        Consumer<Page> arrival = arrived -> there.set(true);
        page.onLoad(arrival);
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && method.equals(response.request().method()),
                () -> last.press("Enter"));
        page.waitForCondition(there::get); // the answer's first line comes before its page
        page.offLoad(arrival);
        return answer;
    }

    private void fill(Locator field, String name, String value) {
        unfold(field);
        String type = field.getAttribute("type");
        if ("select".equals(tag(field))) {
            field.selectOption(value);
        } else if ("file".equals(type)) {
            field.setInputFiles(file(value));
        } else if ("radio".equals(type) || "checkbox".equals(type)) {
            Locator box = form.locator(named(name) + "[value='" + value + "']");
            if (!box.isChecked()) {
                box.press("Space");
            }
        } else {
            field.fill(value);
        }
    }

    /** What was typed and chosen is still there; a password and a file the browser does not give back. */
    void holds(Map<String, String> values) {
        values.forEach((name, value) -> {
            Locator field = form.locator(named(name)).first();
            String type = field.getAttribute("type");
            if ("radio".equals(type) || "checkbox".equals(type)) {
                assertThat(form.locator(named(name) + "[value='" + value + "']"))
                        .isChecked();
            } else if ("select".equals(tag(field))) {
                assertThat(field.locator("option:checked")).hasText(value);
            } else if (!forgets(name)) {
                assertThat(field).hasValue(value);
            }
        });
    }

    /** Whether the browser begins this field anew on each page. */
    boolean forgets(String name) {
        return form.locator(named(name) + ":is([type=password], [type=file])").count() > 0;
    }

    /** The message stands with the field, and belongs to it for who listens; with the form where none is named. */
    void says(String at, String message) {
        Locator group = form.locator("fieldset#" + (at.isEmpty() ? "none" : at));
        if (at.isEmpty()) {
            assertThat(form).containsText(message);
        } else if (group.count() > 0) {
            assertThat(group.locator(".fault")).containsText(message);
        } else {
            assertThat(form.locator("#" + at)).hasAccessibleDescription(Pattern.compile(Hands.literally(message)));
        }
    }

    private void unfold(Locator what) {
        Locator folded = what.locator("xpath=ancestor::details[not(@open)]/summary");
        if (folded.count() > 0 && !what.isVisible()) {
            folded.last().press("Enter");
        }
    }

    private static String tag(Locator element) {
        return String.valueOf(element.evaluate("element => element.localName"));
    }

    private static String named(String name) {
        return name.endsWith(PRESSED)
                ? "button[name='" + name.substring(0, name.length() - 1) + "']"
                : "[name='" + name + "']";
    }

    /** Semicolons stand for the ends of lines; {@code latin1:} before it for how older spreadsheets save. */
    private static FilePayload file(String csv) {
        boolean old = csv.startsWith("latin1:");
        String text = csv.substring(old ? "latin1:".length() : 0).replace(';', '\n');
        return new FilePayload(
                "people.csv", "text/csv", text.getBytes(old ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}
