package app.vouch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.AccessMatrix.Line;
import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No form but those of forms.csv, which {@link FormsBrowserTests} fills: a new one is missed here. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormListTests {

    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\\saction=\"([^\"]*)\"");
    private static final Pattern FORM_ACTION = Pattern.compile("formaction=\"([^\"]*)\"");
    /** Open until the first account is made, which the sample has, and by the secret of a link from a mail. */
    private static final Set<String> CLOSED = Set.of("POST /setup", "POST /welcome/{token}");

    private final Endpoints endpoints = new Endpoints();
    private final Set<String> listed =
            FormRow.all().stream().map(FormRow::endpoint).collect(Collectors.toSet());
    /** Where each form goes, and a page on which it stands. */
    private final Map<String, String> found = new TreeMap<>();

    @LocalServerPort
    int port;

    @BeforeAll
    void lookAtThePagesOfAll() {
        Examples examples = new Examples();
        for (Persona persona : Persona.values()) {
            Visitor visitor = Visitor.signedIn(port, persona);
            endpoints.lines().stream()
                    .filter(line -> "GET".equals(line.method())
                            && "y".equals(line.cells().get(persona.column()))
                            && !line.pattern().matches("/(assets|webjars).*|.*\\.json"))
                    .map(line -> examples.address(line.example()))
                    .forEach(page -> forms(page, visitor.get(page).body()).forEach(form -> found.put(form, page)));
        }
    }

    @Test
    void everyFormOnThePagesIsInTheList() {
        Map<String, String> unknown = new TreeMap<>(found);
        unknown.keySet().removeAll(listed);
        assertThat(unknown).isEmpty();
    }

    /** Those that stand on a page in some states only are missed by nobody either. */
    @Test
    void everyEndpointThatTakesAFormIsInTheList() {
        Set<String> missing = endpoints.lines().stream()
                .map(Line::endpoint)
                .filter(endpoint -> endpoint.startsWith("POST ") && !CLOSED.contains(endpoint))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(listed);
        assertThat(missing).isEmpty();
    }

    @Test
    void aPlantedFormIsFound() {
        assertThat(forms("/page", """
                        <form class="x" method="post" action="/account/theme"><button formaction="/plan/goals/1/position">Up</button></form>
                        <form role="search"><input name="q"></form><form method="post" action="/planted">
                        </form>
                        """))
                .containsExactly("POST /account/theme", "POST /plan/goals/{id}/position", "GET /page", "POST /planted");
        assertThat(found).containsKeys("POST /account/theme", "GET /people", "POST /plan/steps/{id}/position");
    }

    private Stream<String> forms(String page, String body) {
        return FORM.matcher(body).results().flatMap(form -> {
            String method = form.group(1).contains("method=\"post\"") ? "POST" : "GET";
            String action = first(ACTION, form.group(1)).orElse(page);
            return Stream.concat(
                    Stream.of(endpoint(method, action)),
                    FORM_ACTION.matcher(form.group(2)).results().map(button -> endpoint("POST", button.group(1))));
        });
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).findFirst();
    }

    private String endpoint(String method, String action) {
        return endpoints.of(method, action.replace("&amp;", "&")).orElse(method + " " + action);
    }
}
