package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.AccessMatrix;
import app.vouch.testing.CrowdedDatabase;
import app.vouch.testing.Examples;
import app.vouch.testing.PageCosts;
import app.vouch.testing.PageCosts.Counted;
import app.vouch.testing.PageCosts.Page;
import app.vouch.testing.Persona;
import app.vouch.testing.Statements;
import app.vouch.testing.Statements.Cost;
import app.vouch.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import planted.PlantedPage;

/**
 * What each page costs: a number of statements within its limit, the same among ten of everything that it lists and
 * among a thousand. A page that nobody counts has to say that it shows no rows. What was measured is left in
 * {@code target/statement-counts.csv}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CrowdedDatabase.class)
@Import({Statements.class, PlantedPage.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTests {

    private static final int FEW = 10;
    private static final int MANY = 1000;

    private final AccessMatrix matrix = AccessMatrix.parse(Examples.text("/access-matrix.csv"));
    private final PageCosts costs = PageCosts.parse(Examples.text("/counts/pages.csv"));
    private final Set<String> withoutRows = withoutRows();
    private final Page planted = new Page(PlantedPage.ADDRESS, PlantedPage.ADDRESS, Persona.ADMIN, 6, 100, 0);
    private final Map<Persona, Visitor> visitors = new EnumMap<>(Persona.class);
    private final List<Counted> counted = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    Statements statements;

    @BeforeAll
    void count() throws IOException {
        CrowdedDatabase.plantCast();
        List<Page> pages = new ArrayList<>(costs.pages());
        pages.add(planted);
        pages.forEach(page -> visitors.computeIfAbsent(page.reader(), who -> Visitor.signedIn(port, who)));
        List<String> sessions = CrowdedDatabase.sessions();
        CrowdedDatabase.plantCrowd(1, FEW, sessions);
        List<Cost> few = pages.stream().map(this::cost).toList();
        CrowdedDatabase.plantCrowd(FEW + 1, MANY, sessions);
        for (int at = 0; at < pages.size(); at++) {
            counted.add(new Counted(pages.get(at), few.get(at), cost(pages.get(at))));
        }
        Files.write(
                Path.of("target", "statement-counts.csv"),
                counted.stream().map(Counted::line).toList());
    }

    private Cost cost(Page page) {
        String address = CrowdedDatabase.address(page.address());
        Visitor visitor = Objects.requireNonNull(visitors.get(page.reader()));
        return statements.cost(
                () -> assertThat(visitor.get(address).status()).as("%s", page).isEqualTo(200));
    }

    @Test
    void noPageCostsMoreThanItMayOrMoreAmongMany() {
        assertThat(counted.stream().filter(one -> one.page() != planted).flatMap(one -> one.faults().stream()))
                .isEmpty();
    }

    @Test
    void aPageThatAsksForEachRowIsFound() {
        assertThat(counted.stream().filter(one -> one.page() == planted).flatMap(one -> one.faults().stream()))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("among few"))
                .anyMatch(fault -> fault.contains("are allowed"))
                .anyMatch(fault -> fault.contains("rows read"));
    }

    @Test
    void everyPageIsCountedOrSaysWhyNot() {
        assertThat(costs.unheld(matrix, withoutRows)).isEmpty();
        assertThat(costs.dead(matrix, withoutRows)).isEmpty();
    }

    @Test
    void aPageThatNobodyCountsIsFound() {
        AccessMatrix more = AccessMatrix.parse("""
                method,pattern,example,anonymous,hr,people,sponsor,mentor,protege,colleague,admin,auditor
                GET,/new-page,/new-page,in,y,y,y,y,y,y,y,y
                """);
        assertThat(costs.unheld(more, withoutRows)).containsExactly("/new-page");
        assertThat(costs.dead(more, withoutRows)).contains("/people", "/login");
    }

    private static Set<String> withoutRows() {
        return Examples.text("/counts/without-rows.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .collect(Collectors.toSet());
    }
}
