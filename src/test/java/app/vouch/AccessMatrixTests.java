package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.AccessMatrix;
import app.vouch.testing.AccessMatrix.Line;
import app.vouch.testing.Examples;
import app.vouch.testing.Persona;
import app.vouch.testing.SampleTest;
import app.vouch.testing.Visitor;
import app.vouch.testing.Visitor.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address there is, asked for by everybody. */
@SampleTest
class AccessMatrixTests {

    /** Answered by filters and probes, which no handler mapping lists. */
    private static final Set<String> BY_FILTERS =
            Set.of("POST /login", "POST /logout", "GET /livez", "GET /readyz", "GET /webjars/**");

    private final AccessMatrix matrix = AccessMatrix.parse(Examples.text("/access-matrix.csv"));

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyEndpointHasItsLine() {
        assertThat(matrix.unlisted(endpoints())).isEmpty();
    }

    @Test
    void everyLineHasItsEndpoint() {
        assertThat(matrix.dead(endpoints())).isEmpty();
    }

    @Test
    void everyCellSaysSomething() {
        assertThat(matrix.unclear()).isEmpty();
    }

    @Test
    void whatIsPlantedIsFound() {
        AccessMatrix planted = AccessMatrix.parse("""
                method,pattern,example,anonymous,hr,people,sponsor,mentor,protege,colleague,admin,auditor
                GET,/dead,/dead,in,y,y,y,y,y,y,y,
                """);
        assertThat(planted.unlisted(Set.of("GET /unlisted"))).containsExactly("GET /unlisted");
        assertThat(planted.dead(Set.of("GET /unlisted"))).containsExactly("GET /dead");
        assertThat(planted.unclear()).containsExactly("GET /dead for auditor: ''");
    }

    @Test
    void theSignedOutAreSentToSignIn() {
        Visitor nobody = Visitor.anonymous(port);
        assertThat(faults(nobody, AccessMatrix.ANONYMOUS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachPersonaGetsItsOwnAndNothingElse(Persona persona) {
        assertThat(faults(Visitor.signedIn(port, persona), persona.column())).isEmpty();
    }

    /** Also says where an id that is somebody else's answers in another way than one that nobody has. */
    private List<String> faults(Visitor visitor, String who) {
        Examples examples = new Examples();
        boolean signedOut = AccessMatrix.ANONYMOUS.equals(who);
        String csrf = visitor.csrf(signedOut ? "/login" : "/more");
        String absent = visitor.get("/no-such-page").body();
        List<String> faults = new ArrayList<>();
        for (Line line : matrix.lines()) {
            // Ending the session would end the test's, and who signs in wrongly too often has to wait: tested
            // elsewhere.
            if (Set.of("POST /login", "POST /logout").contains(line.endpoint())) {
                continue;
            }
            String cell = line.cells().getOrDefault(who, "");
            Answer answer = ask(visitor, line, examples.address(line.example()), csrf);
            if (!fits(cell, answer)) {
                faults.add(line.endpoint() + " " + line.example() + " for " + who + ": " + cell + " expected, "
                        + answer.status());
            } else if (!signedOut
                    && "n".equals(cell)
                    && "GET".equals(line.method())
                    && !answer.body().equals(absent)) {
                faults.add(line.endpoint() + " for " + who + ": not the page of what is not there");
            }
            if (!signedOut && line.example().contains("{")) {
                Answer unknown = ask(
                        visitor,
                        line,
                        line.example().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
                        csrf);
                if (unknown.status() != 404) {
                    faults.add(line.endpoint() + " for " + who + ": a random id answers " + unknown.status());
                }
            }
        }
        return faults;
    }

    private static Answer ask(Visitor visitor, Line line, String address, String csrf) {
        return "GET".equals(line.method()) ? visitor.get(address) : visitor.post(address, Map.of("_csrf", csrf));
    }

    private static boolean fits(String cell, Answer answer) {
        boolean toSignIn = answer.status() == 302 && answer.header("location").endsWith("/login");
        return switch (cell) {
            case "in" -> toSignIn;
            case "n" -> answer.status() == 404;
            default ->
                !toSignIn
                        && answer.status() < 500
                        && !Set.of(401, 403, 404, 405).contains(answer.status());
        };
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new LinkedHashSet<>(BY_FILTERS);
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        endpoints.add("ANY " + pattern);
                    }
                    methods.forEach(method -> endpoints.add(method + " " + pattern));
                }
            }
        }
        // The container.s way to the page of what went wrong, and the one page of the probes' root, which is closed
        endpoints.removeAll(
                Arrays.asList("ANY /error", "GET /actuator", "GET /actuator/health", "GET /actuator/health/**"));
        return endpoints;
    }
}
