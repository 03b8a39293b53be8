package app.vouch.people.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.imports.DirectoryImports.Outcome;
import app.vouch.people.imports.ImportView;
import app.vouch.people.imports.ImportsAtWork;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Who leaves by a file is asked about once more where it is many, or oneself. */
@VouchTest
@Import(ImportsAtWork.class)
class LeaversOfAFileTests {

    private static final String OWN = "You are among those who leave.";

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportsAtWork imports;

    @Autowired
    Fixtures fixtures;

    @BeforeEach
    void aFirmOfForty() {
        fixtures.superuser()
                .sql("truncate person, unit, directory_import cascade")
                .update();
        imports.take(firm("active", 0));
    }

    private static String firm(String status, int first) {
        StringBuilder file = new StringBuilder(ImportsAtWork.NEEDED);
        for (int number = 0; number < 40; number++) {
            file.append("E%d,Ann,e%1$d@a.example,%s,Sales,D1%n".formatted(number, number < first ? status : "active"));
        }
        return file.toString();
    }

    @Test
    void manyWhoLeaveByTheirStatusAreTypedToo() {
        ImportView three = imports.upload(firm("left", 3));
        assertThat(three.complete()).isFalse();
        assertThat(three.needsConfirmation()).isTrue();
        assertThat(imports.apply(three)).isEqualTo(Outcome.UNCONFIRMED);
        assertThat(imports.apply(three, 3)).isEqualTo(Outcome.APPLIED);
        assertThat(imports.person("E2")).containsEntry("status", "LEFT");
    }

    @Test
    void aFewWhoAreNamedOneByOneAreNot() {
        assertThat(imports.upload(firm("left", 2)).needsConfirmation()).isFalse();
    }

    @Test
    void whoWouldLeaveByTheirOwnHandIsWarned() throws Exception {
        Viewer own = viewer("E0");
        ImportView left = imports.upload(firm("left", 1));
        assertThat(page(own, left)).contains(OWN);
        assertThat(page(viewer("E1"), left)).doesNotContain(OWN);
        assertThat(page(imports.hr(), left)).doesNotContain(OWN);
        ImportView absent = imports.upload(firm("active", 0).replaceFirst("(?m)^E0,.*\\R", ""), true);
        assertThat(absent.leaving()).isEqualTo(1);
        assertThat(page(own, absent)).contains(OWN);
    }

    private Viewer viewer(String employee) {
        UUID id = (UUID) Objects.requireNonNull(imports.person(employee).get("id"));
        return fixtures.viewer(new PersonId(id), Role.HR);
    }

    private String page(Viewer viewer, ImportView file) throws Exception {
        return mvc.perform(get("/people/import/" + file.id()).with(Fixtures.as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
