package app.vouch.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What only the other rows, or the directory, can tell. */
@VouchTest
@Import(ImportsAtWork.class)
class RowsTogetherTests {

    private static final String HEADER = "employee_id,given_name,email,status,unit,level,supervisor_id\n";

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void somePeopleAreKnown() {
        fixtures.superuser().sql("truncate person, directory_import cascade").update();
        imports.take(HEADER
                + row("K1", "known1@a.example", "")
                + row("K2", "known2@a.example", "K1")
                + row("K3", "known3@a.example", "K2"));
    }

    private static String row(String id, String email, String supervisor) {
        return id + ",Ann," + email + ",active,Sales,D1," + supervisor + "\n";
    }

    @Test
    void anIdOrAnAddressTwiceIsAFaultOfTheLaterRow() {
        assertThat(imports.faultsOf(HEADER
                        + row("E1", "a@a.example", "")
                        + row("E2", "A@A.example", "")
                        + row("E1", "c@a.example", "")))
                .containsExactly("3 email duplicate", "4 employee_id duplicate");
    }

    @Test
    void anAddressThatSomebodyOutsideTheFileHoldsIsAFault() {
        assertThat(imports.faultsOf(HEADER + row("E1", "Known2@a.example", ""))).containsExactly("2 email duplicate");
        assertThat(imports.faultsOf(HEADER + row("E1", "known2@a.example", "") + row("K2", "new@a.example", "K1")))
                .isEmpty();
    }

    @Test
    void aSupervisorInNeitherIsUnknown() {
        assertThat(imports.faultsOf(HEADER + row("E1", "a@a.example", "nobody")))
                .containsExactly("2 supervisor_id unknown-supervisor");
        assertThat(imports.faultsOf(HEADER + row("E1", "a@a.example", "E2") + row("E2", "b@a.example", "K1")))
                .isEmpty();
    }

    @Test
    void aSupervisorInARowAtFaultIsNotUnknownToo() {
        assertThat(imports.faultsOf(HEADER + row("E1", "a@a.example", "E2") + "E2,Ann\n"))
                .containsExactly("3 - cells");
    }

    @Test
    void whoReportsToThemselvesStandsInACircle() {
        assertThat(imports.faultsOf(HEADER + row("E1", "a@a.example", "E1"))).containsExactly("2 supervisor_id cycle");
        assertThat(imports.faultsOf(HEADER
                        + row("E1", "a@a.example", "E2")
                        + row("E2", "b@a.example", "E3")
                        + row("E3", "c@a.example", "E1")
                        + row("E4", "d@a.example", "E1")))
                .containsExactly("2 supervisor_id cycle", "3 supervisor_id cycle", "4 supervisor_id cycle");
    }

    @Test
    void aCircleMayRunThroughTheDirectory() {
        assertThat(imports.faultsOf(HEADER + row("K1", "known1@a.example", "E1") + row("E1", "e@a.example", "K3")))
                .containsExactly("2 supervisor_id cycle", "3 supervisor_id cycle");
        assertThat(imports.faultsOf(HEADER
                        + row("K1", "known1@a.example", "E1")
                        + row("E1", "e@a.example", "K3")
                        + row("K3", "known3@a.example", "")))
                .isEmpty();
    }

    @Test
    void aRoleBeforeTheHireIsAFaultAlsoAgainstTheDirectory() {
        String dated = "employee_id,given_name,email,status,unit,level,hired_on,in_role_since,last_promoted_on\n";
        assertThat(imports.faultsOf(dated + "E1,Ann,a@a.example,active,Sales,D1,2020-01-02,2020-01-01,2019-01-01\n"))
                .containsExactly("2 in_role_since date-order", "2 last_promoted_on date-order");
        imports.take(dated + "K1,Ann,known1@a.example,active,Sales,D1,2020-01-02,2020-01-02,\n");
        assertThat(imports.faultsOf("employee_id,given_name,email,status,unit,level,in_role_since\n"
                        + "K1,Ann,known1@a.example,active,Sales,D1,2019-12-31\n"))
                .containsExactly("2 in_role_since date-order");
        assertThat(imports.faultsOf("employee_id,given_name,email,status,unit,level,hired_on\n"
                        + "K1,Ann,known1@a.example,active,Sales,D1,2021-01-01\n"))
                .containsExactly("2 hired_on date-order");
    }

    @Test
    void rowsAtFaultAreNotPlannedAndTheOthersAre() {
        ImportView view = imports.upload(HEADER
                + row("E1", "a@a.example", "")
                + row("E2", "a@a.example", "nobody")
                + row("K1", "known1@a.example", ""));
        assertThat(view.state()).isEqualTo(ImportState.FAULTY);
        assertThat(view.created()).isEqualTo(1);
        assertThat(view.unchanged()).isEqualTo(1);
        assertThat(view.errors()).isEqualTo(2);
        assertThat(imports.apply(view)).isEqualTo(DirectoryImports.Outcome.NOT_READY);
        assertThat(imports.people()).isEqualTo(3);
    }
}
