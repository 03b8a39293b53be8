package app.vouch.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.people.imports.DirectoryImports.Outcome;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a file does to the directory. */
@VouchTest
@Import(ImportsAtWork.class)
class ApplyingTests {

    private static final String FIRST = """
            employee_id,given_name,family_name,email,status,supervisor_id,unit,level,title,location,hired_on
            E1,Ingrid,Halvorsen,Ingrid@Nordhavn.example,active,E3,Sales,D1,Director,Oslo,2015-02-01
            E2,Kwame,Mensah,kwame@nordhavn.example,leave,E1,Sales/Field/North,2,"Engineer, field",Accra,
            E3,Suharto,,suharto@nordhavn.example,ACTIVE,,Board,c1,,,
            """;

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void empty() {
        fixtures.superuser()
                .sql("truncate person, unit, site, directory_import cascade")
                .update();
    }

    @Test
    void bringsPeopleWithUnitsSitesAndSupervisorsThatStandLower() {
        ImportView dry = imports.upload(FIRST);
        assertThat(dry.state()).isEqualTo(ImportState.READY);
        assertThat(dry.created()).isEqualTo(3);
        assertThat(dry.units()).containsExactly("Board", "Sales", "Sales/Field", "Sales/Field/North");
        assertThat(dry.sites()).containsExactly("Accra", "Oslo");
        assertThat(imports.people()).isZero();

        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("E1"))
                .containsEntry("email", "ingrid@nordhavn.example")
                .containsEntry("supervisor", "E3")
                .containsEntry("display_name", "Ingrid Halvorsen")
                .containsEntry("sort_name", "halvorsen ingrid")
                .containsEntry("initials", "IH")
                .containsEntry("level", "D1")
                .containsEntry("site", "Oslo")
                .containsEntry("hired_on", java.sql.Date.valueOf(LocalDate.of(2015, 2, 1)));
        assertThat(imports.person("E2"))
                .containsEntry("status", "LEAVE")
                .containsEntry("unit", "Sales/Field/North")
                .containsEntry("level", "P2")
                .containsEntry("title", "Engineer, field");
        assertThat(imports.person("E3"))
                .containsEntry("display_name", "Suharto")
                .containsEntry("initials", "S");
        assertThat(fixtures.superuser().sql("""
                                select c.path from unit c join unit p on p.id = c.parent_id
                                where p.path = 'Sales/Field' and c.name = 'North'
                                """).query(String.class).single()).isEqualTo("Sales/Field/North");
        assertThat(found("halvor")).isEqualTo("E1");
    }

    private String found(String word) {
        return fixtures.superuser()
                .sql("""
                        select distinct p.employee_id from person_word w join person p on p.id = w.person_id
                        where w.word like :word || '%'
                        """)
                .param("word", word)
                .query(String.class)
                .single();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        imports.take(FIRST);
        Map<String, Object> before = imports.person("E1");
        ImportView again = imports.upload(FIRST);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.units()).isEmpty();
        assertThat(imports.apply(again)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("E1")).isEqualTo(before);
    }

    @Test
    void countsEachChangedColumnAndChangesOnlyThat() {
        imports.take(FIRST);
        ImportView dry = imports.upload("""
                employee_id,given_name,email,status,unit,level,title,supervisor_id
                E1,Inga,ingrid@nordhavn.example,active,Sales,D1,Vice President,
                E2,Kwame,kwame@nordhavn.example,active,Sales/Field/North,P2,"Engineer, field",E3
                """);
        assertThat(dry.changed())
                .isEqualTo(Map.of(Column.GIVEN_NAME, 1, Column.TITLE, 1, Column.STATUS, 1, Column.SUPERVISOR_ID, 2));
        assertThat(dry.changedPeople()).isEqualTo(2);
        imports.apply(dry);
        assertThat(imports.person("E1"))
                .containsEntry("title", "Vice President")
                .containsEntry("display_name", "Inga Halvorsen")
                .containsEntry("supervisor", null)
                .containsEntry("site", "Oslo");
        assertThat(imports.person("E2")).containsEntry("status", "ACTIVE").containsEntry("supervisor", "E3");
        assertThat(found("inga")).isEqualTo("E1");
        assertThat(found("vice")).isEqualTo("E1");
    }

    @Test
    void twoPeopleSwapTheirAddresses() {
        imports.take(FIRST);
        ImportView dry = imports.upload("""
                employee_id,given_name,email,status,unit,level
                E1,Ingrid,kwame@nordhavn.example,active,Sales,D1
                E2,Kwame,ingrid@nordhavn.example,leave,Sales/Field/North,P2
                """);
        assertThat(imports.faults(dry)).isEmpty();
        assertThat(imports.apply(dry)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("E1")).containsEntry("email", "kwame@nordhavn.example");
    }

    @Test
    void anEmptyCellClearsAndAnAbsentColumnDoesNot() {
        imports.take(FIRST);
        imports.take("""
                employee_id,given_name,email,status,unit,level,location
                E1,Ingrid,ingrid@nordhavn.example,active,Sales,D1,
                """);
        assertThat(imports.person("E1"))
                .containsEntry("site", null)
                .containsEntry("title", "Director")
                .containsEntry("supervisor", "E3")
                .containsEntry("family_name", "Halvorsen");
    }

    @Test
    void whoLeavesCountsAsLeavingAndComesBackAsAChange() {
        imports.take(FIRST);
        String row =
                "employee_id,given_name,email,status,unit,level,title\nE2,Kwame,kwame@nordhavn.example,%s,Sales,2,x\n";
        ImportView leaving = imports.upload(row.formatted("left"));
        assertThat(leaving.leaving()).isEqualTo(1);
        assertThat(leaving.changedPeople()).isZero();
        assertThat(leaving.changed()).isEmpty();
        imports.apply(leaving);
        assertThat(imports.person("E2"))
                .containsEntry("status", "LEFT")
                .containsEntry("left_on", java.sql.Date.valueOf(LocalDate.now(java.time.Clock.systemUTC())))
                .containsEntry("unit", "Sales");

        ImportView back = imports.upload(row.formatted("active"));
        assertThat(back.changed()).isEqualTo(Map.of(Column.STATUS, 1));
        imports.apply(back);
        assertThat(imports.person("E2")).containsEntry("status", "ACTIVE").containsEntry("left_on", null);
    }

    @Test
    void whatLooksLikeMarkupCodeOrAFormulaIsText() {
        imports.take("""
                employee_id,given_name,family_name,email,status,unit,level,title
                E1,<script>alert(1)</script>,"=cmd|' /C calc'!A0",a@b.example,active,${7*7},P1,[[${7*7}]]
                E2,Robert'); DROP TABLE person;--,\\N,b@b.example,active,\\t,P1,+1-2
                """);
        assertThat(imports.person("E1"))
                .containsEntry("given_name", "<script>alert(1)</script>")
                .containsEntry("family_name", "=cmd|' /C calc'!A0")
                .containsEntry("unit", "${7*7}")
                .containsEntry("title", "[[${7*7}]]");
        assertThat(imports.person("E2")).containsEntry("family_name", "\\N").containsEntry("unit", "\\t");
    }
}
