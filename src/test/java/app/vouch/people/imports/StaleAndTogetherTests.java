package app.vouch.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.people.imports.DirectoryImports.Outcome;
import app.vouch.testing.Fixtures;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.VouchTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Others work on the directory too; and a file can be everyone. */
@VouchTest
@Import(ImportsAtWork.class)
class StaleAndTogetherTests {

    private static final String HEADER = "employee_id,given_name,email,status,unit,level,title\n";

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void aHundredPeopleAreKnown() {
        TestDatabase.instance().clean();
        imports.take(firm(100, "Engineer"));
    }

    private static String firm(int people, String title) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int number = 0; number < people; number++) {
            text.append(row(number, title));
        }
        return text.toString();
    }

    private static String row(int number, String title) {
        return "E%d,Ann,e%1$d@a.example,active,Sales,P1,%s\n".formatted(number, title);
    }

    @Test
    void whatWasShownIsAppliedOrAFreshDryRunIsShown() {
        ImportView dry = imports.upload(HEADER + row(1, "Lead"));
        ImportView other = imports.upload(HEADER + row(1, "Head") + row(2, "Head"));
        assertThat(imports.apply(other)).isEqualTo(Outcome.APPLIED);

        assertThat(imports.apply(dry)).isEqualTo(Outcome.CHANGED);
        assertThat(imports.person("E1")).containsEntry("title", "Head");
        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("E1")).containsEntry("title", "Lead");
    }

    @Test
    void aDryRunThatFindsFaultsByNowIsNotAppliedAndSaysSo() {
        ImportView dry = imports.upload(HEADER + row(500, "Lead"));
        fixtures.superuser()
                .sql("update person set email = 'e500@a.example' where employee_id = 'E1'")
                .update();
        assertThat(imports.apply(dry)).isEqualTo(Outcome.CHANGED);
        assertThat(imports.faults(dry)).containsExactly("2 email duplicate");
        assertThat(imports.find(dry).state()).isEqualTo(ImportState.FAULTY);
        assertThat(imports.apply(dry)).isEqualTo(Outcome.NOT_READY);
    }

    @Test
    void whileOneIsAppliedTheSecondIsTold() throws SQLException {
        ImportView dry = imports.upload(HEADER + row(1, "Lead"));
        try (Connection connection = TestDatabase.instance().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('directory_import', 0))");
            assertThat(imports.apply(dry)).isEqualTo(Outcome.BUSY);
            connection.rollback();
        }
        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.apply(dry)).as("the same again").isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aLostStagingIsNotTakenForAnEmptyFile() {
        ImportView dry = imports.upload(HEADER + row(1, "Lead"), true);
        fixtures.superuser()
                .sql("truncate directory_import_row, directory_import_plan")
                .update();
        assertThat(imports.apply(dry, 99)).isEqualTo(Outcome.NOT_READY);
        assertThat(imports.find(dry).state()).isEqualTo(ImportState.SET_ASIDE);
    }

    @Test
    void absenceChangesNobodyUnlessTheFileIsEveryone() {
        assertThat(imports.upload(HEADER + row(1, "Engineer")).leaving()).isZero();
        ImportView everyone = imports.upload(firm(98, "Engineer"), true);
        assertThat(everyone.leaving()).isEqualTo(2);
        assertThat(everyone.unchanged()).isEqualTo(98);
        assertThat(everyone.needsConfirmation()).isFalse();
        imports.apply(everyone);
        assertThat(imports.person("E99")).containsEntry("status", "LEFT");
        assertThat(imports.person("E97")).containsEntry("status", "ACTIVE");
        assertThat(imports.upload(firm(98, "Engineer"), true).changesNothing()).isTrue();
    }

    @Test
    void aboveTwoPercentTheNumberOfLeaversIsTyped() {
        ImportView everyone = imports.upload(firm(97, "Engineer"), true);
        assertThat(everyone.needsConfirmation()).isTrue();
        assertThat(imports.apply(everyone)).isEqualTo(Outcome.UNCONFIRMED);
        assertThat(imports.apply(everyone, 4)).isEqualTo(Outcome.UNCONFIRMED);
        assertThat(imports.person("E99")).containsEntry("status", "ACTIVE");
        assertThat(imports.apply(everyone, 3)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("E99")).containsEntry("status", "LEFT");
    }

    @Test
    void theTrailSaysWhoAppliedItAndWhomItChanged() {
        ImportView dry = imports.upload(
                HEADER + row(1, "Lead") + row(2, "Engineer") + "E3,Ann,e3@a.example,left,Sales,P1,Engineer\n");
        imports.apply(dry);
        List<String> trail = fixtures.superuser()
                .sql("""
                        select e.kind || ' ' || coalesce(p.employee_id, '') || ' ' || e.fields from audit_entry e
                        left join person p on p.id = e.subject_id
                        where e.account_id = :hr order by e.id desc limit 4
                        """)
                .param("hr", imports.hr().account().value())
                .query(String.class)
                .list();
        assertThat(trail)
                .containsExactlyInAnyOrder(
                        "people.import.applied  ",
                        "people.person.changed E1 title",
                        "people.person.changed E3 status",
                        "people.person.left E3 ");
    }

    @Test
    void settledFilesLeaveNoStagingAndOldOnesAreSetAside() {
        ImportView first = imports.upload(HEADER + row(1, "A"));
        for (int number = 0; number < 5; number++) {
            imports.upload(HEADER + row(2, "B" + number));
        }
        assertThat(imports.find(first).state()).isEqualTo(ImportState.SET_ASIDE);
        assertThat(imports.apply(first)).isEqualTo(Outcome.NOT_READY);
        assertThat(fixtures.superuser()
                        .sql("select count(*) from directory_import_row where import_id = :id")
                        .param("id", first.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatFailsHalfwayChangesNobody() {
        fixtures.superuser()
                .sql("alter table person add constraint planted check (title <> 'Planted') not valid")
                .update();
        try {
            ImportView dry = imports.upload(HEADER + row(600, "Engineer") + row(1, "Planted"));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> imports.apply(dry))
                    .isNotNull();
            assertThat(imports.people()).isEqualTo(100);
            assertThat(imports.find(dry).isReady()).isTrue();
        } finally {
            fixtures.superuser()
                    .sql("alter table person drop constraint planted")
                    .update();
        }
    }
}
