package app.vouch.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.people.imports.DirectoryImports.Outcome;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Units that a file names and the directory does not know, once it knows others. */
@VouchTest
@Import(ImportsAtWork.class)
class UnknownUnitsTests {

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void aFirmWithUnits() {
        fixtures.superuser()
                .sql("truncate person, unit, site, directory_import cascade")
                .update();
        imports.take(ImportsAtWork.NEEDED + row("E1", "Sales") + row("E2", "Operations"));
    }

    private static String row(String id, String unit) {
        return "%s,Ann,%s@a.example,active,%s,D1%n".formatted(id, id, unit);
    }

    @ParameterizedTest
    @CsvSource({
        "E3, Brandnew, Brandnew",
        "E3, Brandnew/Subby, Brandnew;Brandnew/Subby",
        "E3, Sales/South, Sales/South",
        "E3, operations, operations",
        "E1, Moved/Here, Moved;Moved/Here",
    })
    void areListedAndMade(String employee, String unit, String made) {
        ImportView dry = imports.upload(ImportsAtWork.NEEDED + row(employee, unit));
        assertThat(dry.units()).containsExactlyElementsOf(Arrays.asList(made.split(";")));
        assertThat(dry.newUnits()).isEqualTo(dry.units().size());
        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person(employee)).containsEntry("unit", unit);
        assertThat(parentPath(unit)).isEqualTo(unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : "");
        assertThat(imports.find(dry).units()).isEqualTo(dry.units());
    }

    private String parentPath(String unit) {
        return fixtures.superuser()
                .sql("select coalesce(p.path, '') from unit u left join unit p on p.id = u.parent_id"
                        + " where u.path = :path")
                .param("path", unit)
                .query(String.class)
                .single();
    }

    @Test
    void thatDifferOnlyInCapitalsAreSaidToBeAlike() {
        ImportView dry = imports.upload(ImportsAtWork.NEEDED
                + row("E3", "operations/East")
                + row("E4", "Éast/A")
                + row("E5", "éast/A")
                + row("E6", "Other"));
        assertThat(dry.units()).hasSize(7);
        assertThat(dry.alike()).isEqualTo(Map.of("operations", "Operations", "éast", "Éast", "éast/A", "Éast/A"));
    }

    @Test
    void withANameTooLongAreAFaultOfTheCell() {
        String longest = "n".repeat(Column.LONGEST_UNIT);
        assertThat(imports.faultsOf(ImportsAtWork.NEEDED
                        + row("E3", "Sales/" + longest)
                        + row("E4", "Sales/" + longest + "n")
                        + row("E5", "n".repeat(300))
                        + row("E6", "Sales/".repeat(100))))
                .containsExactly("3 unit too-long", "4 unit too-long", "5 unit too-long");
        ImportView dry = imports.upload(ImportsAtWork.NEEDED + row("E3", "Sales/" + longest));
        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void areAllCountedThoughThePageListsTheFirst() {
        StringBuilder file = new StringBuilder(ImportsAtWork.NEEDED);
        for (int number = 100; number < 350; number++) {
            file.append(row("N" + number, "Sales/" + number));
        }
        ImportView dry = imports.upload(file.toString());
        assertThat(dry.newUnits()).isEqualTo(250);
        assertThat(dry.units()).hasSizeLessThan(250).startsWith("Sales/100", "Sales/101");
        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("N349")).containsEntry("unit", "Sales/349");
    }

    @Test
    void areKnownTheNextTime() {
        String file = ImportsAtWork.NEEDED + row("E3", "operations");
        imports.take(file);
        ImportView again = imports.upload(file);
        assertThat(List.of(again.changesNothing(), again.units().isEmpty())).containsExactly(true, true);
    }
}
