package app.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each form once in a browser whose scripts do not run: refused with what was typed still there, then taken. In the order of forms.csv. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsBrowserTests {

    private final Map<Persona, Page> pages = new EnumMap<>(Persona.class);

    @LocalServerPort
    int port;

    @BeforeAll
    void plantWhatTakesASecondAdministrator() {
        SampleDatabase.superuser().sql("""
                insert into pending_grant (account_id, role, asked_by, asked_hand, asked_at)
                select account.id, role, asker.id, asker.id, now() from account, account asker, unnest(array['AUDITOR', 'ADMIN']) role
                where account.email = 'colleague@vouch.example' and asker.email = 'auditor@vouch.example'
                """).update();
        // whose password no administrator typed, else the consent would be by the same hand
        SampleDatabase.superuser()
                .sql("update account set password_set_by = null where email = 'auditor@vouch.example'")
                .update();
        Visitor.signedIn(port, Persona.COLLEAGUE); // elsewhere, so that there is a session to end
    }

    @AfterAll
    void close() {
        pages.values().forEach(page -> page.context().close());
    }

    static List<FormRow> rows() {
        return FormRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void worksWithoutAScript(FormRow row, Browser browser) {
        Page page = row.who()
                .map(who -> pages.computeIfAbsent(who, persona -> Visit.signIn(paper(browser), port, persona)))
                .orElseGet(() -> paper(browser).newPage());
        Examples examples = new Examples();
        page.navigate("http://localhost:" + port + examples.address(row.page()));
        Map<String, String> valid = values(row.valid(), examples);
        Map<String, String> typed = valid;
        if (!row.message().isEmpty()) {
            Map<String, String> bad = new LinkedHashMap<>(valid);
            bad.putAll(values(row.bad(), examples));
            bad.values().removeIf(String::isEmpty);
            PaperForm form = PaperForm.on(page, row.endpoint(), bad.keySet());
            assertThat(form.send(bad).status()).isEqualTo(422);
            PaperForm again = PaperForm.on(page, row.endpoint(), bad.keySet());
            again.holds(bad);
            again.says(row.at(), row.message());
            typed = new LinkedHashMap<>(valid);
            typed.entrySet()
                    .removeIf(entry ->
                            entry.getValue().equals(bad.get(entry.getKey())) && !again.forgets(entry.getKey()));
        }
        if (!row.then().isEmpty()) {
            Response answer = PaperForm.on(page, row.endpoint(), valid.keySet()).send(typed);
            assertThat(answer.status()).isEqualTo(row.isPost() ? 303 : 200);
            assertThat(page.locator("main")).containsText(row.then());
        }
        if (row.who().isEmpty()) {
            page.context().close();
        }
    }

    private static Map<String, String> values(Map<String, String> written, Examples examples) {
        Map<String, String> values = new LinkedHashMap<>();
        written.forEach((name, value) -> values.put(name, FormRow.value(value, examples)));
        return values;
    }

    private static BrowserContext paper(Browser browser) {
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
    }
}
