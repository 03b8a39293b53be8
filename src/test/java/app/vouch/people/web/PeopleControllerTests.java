package app.vouch.people.web;

import static app.vouch.testing.Fixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.Entries;
import app.vouch.people.PersonDetails;
import app.vouch.people.PersonStatus;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@VouchTest
@Import(Entries.class)
class PeopleControllerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Entries entries;

    @Autowired
    Fixtures fixtures;

    private Viewer employee;
    private Viewer hr;

    @BeforeEach
    void viewers() {
        employee = fixtures.viewer(fixtures.person("Ada", "Looker", 2));
        hr = fixtures.viewer(fixtures.person("Amara", "Okafor", 3), Role.HR);
    }

    @Test
    void showsPeopleByWhatWasAskedWithChipsThatTakeItAway() throws Exception {
        entries.add("Tomasz", "Wójcik", "Firmware Engineer");
        mvc.perform(get("/people")
                        .param("q", "wojc")
                        .param("from", "2")
                        .param("to", "4")
                        .with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tomasz Wójcik")))
                .andExpect(content().string(containsString("Level P2 to M1")))
                .andExpect(content().string(containsString("href=\"/people?q=wojc\"")))
                .andExpect(content().string(not(containsString("Vouched for by"))))
                .andExpect(content().string(not(containsString("/people/new"))));
        mvc.perform(get("/people")
                        .param("q", "<script>")
                        .param("from", "9x")
                        .param("unit", "no id")
                        .with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is found by that.")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>”"))));
    }

    @Test
    void showsHrWhoHasNobodyAndNothingOfTheKindAboutThemselves() throws Exception {
        entries.add("Zofia", "Unvouched", "Quality Engineer");
        mvc.perform(get("/people").param("q", "unvouched").with(as(hr)))
                .andExpect(content().string(containsString("Vouched for by")))
                .andExpect(content().string(containsString("signed-none")))
                .andExpect(content().string(containsString("/people/import")));
        PersonId self = entries.add("Selma", "Selfsame", "HR Partner");
        mvc.perform(get("/people").param("q", "selfsame").with(as(fixtures.viewer(self, Role.HR))))
                .andExpect(content().string(containsString("Selma Selfsame")))
                .andExpect(content().string(not(containsString("signed-none"))));
    }

    @Test
    void sendsTheListAloneWhileOneTypesAndThePageWhenOneComesBack() throws Exception {
        entries.add("Hana", "Typedname", "X");
        mvc.perform(get("/people")
                        .param("q", "typedname")
                        .param("unit", "")
                        .header("HX-Request", "true")
                        .with(as(employee)))
                .andExpect(header().string("HX-Push-Url", "/people?q=typedname"))
                .andExpect(content().string(containsString("Hana Typedname")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/people")
                        .param("q", "typedname")
                        .header("HX-Request", "true")
                        .header("HX-History-Restore-Request", "true")
                        .with(as(employee)))
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void turnsThePageWithinTheFilter() throws Exception {
        for (int at = 0; at < 27; at++) {
            entries.add("Person" + (char) ('a' + at % 26), "Pageturner", "X");
        }
        String first = body("/people?q=pageturner");
        Matcher next = Pattern.compile("href=\"(/people\\?q=pageturner&amp;at=[^\"]+)\" rel=\"next\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = body(next.group(1).replace("&amp;", "&"));
        assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(second.split("class=\"n\"", -1)).hasSize(3);
    }

    @Test
    void offersAFormThePeopleItAsksFor() throws Exception {
        PersonId noor = entries.add("Noor", "Optional", "Finance Manager");
        mvc.perform(get("/people/options")
                        .param("name", "protegeId")
                        .param("protegeIdQuery", "opti")
                        .with(as(employee)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"protegeId\" value=\"" + noor + "\"")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/people/options").param("name", "x\" onclick=").with(as(employee)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsTheCardWithTheLineAboveAndBelow() throws Exception {
        PersonId head = entries.add("Marta", "Headline", "Head");
        PersonDetails details = entries.details("Nils", "Middleline", "Lead");
        PersonId middle = entries.add(Entries.with(details, PersonStatus.ACTIVE, head));
        entries.add(Entries.with(entries.details("Olga", "Lowline", "Clerk"), PersonStatus.ACTIVE, middle));
        String page = body("/people/" + middle);
        assertThat(page).contains("Nils Middleline", "Marta Headline", "Olga Lowline", details.email());
        assertThat(page).doesNotContain("/edit", details.employeeId() + "<");
        mvc.perform(get("/people/" + middle).with(as(hr)))
                .andExpect(content().string(containsString("/people/" + middle + "/edit")));
        assertThat(body("/people?supervisor=" + middle))
                .contains("Olga Lowline")
                .doesNotContain("Marta Headline<");
    }

    @Test
    void keepsLeaversCardsForHr() throws Exception {
        PersonDetails details = entries.details("Left", "Longago", "X");
        PersonId left = entries.add(Entries.with(details, PersonStatus.LEFT, null));
        mvc.perform(get("/people/" + left).with(as(employee))).andExpect(status().isNotFound());
        mvc.perform(get("/people/" + left).with(as(hr)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Left on")));
        assertThat(body("/people?status=left&q=longago")).doesNotContain("Left Longago");
        assertThat(body("/people?status=all&q=longago")).doesNotContain("Left Longago");
        mvc.perform(get("/people").param("status", "left").param("q", "longago").with(as(hr)))
                .andExpect(content().string(containsString("Left Longago")));
    }

    @Test
    void answersAdministratorsAndAuditorsAsIfNothingWereThere() throws Exception {
        PersonId somebody = entries.add("Some", "Body", "X");
        for (Role role : new Role[] {Role.ADMIN, Role.AUDITOR}) {
            Viewer official = fixtures.official(role);
            for (String address :
                    new String[] {"/people", "/people/options?name=x", "/people/units", "/people/" + somebody}) {
                mvc.perform(get(address).with(as(official))).andExpect(status().isNotFound());
            }
        }
    }

    @Test
    void showsUnitsAsATreeWithThoseBeneathCounted() throws Exception {
        fixtures.superuser().sql("select 1").query(Integer.class).single();
        entries.add("In", "Testingunit", "X");
        assertThat(body("/people/units")).contains("Testing").containsPattern("\\d+ (people|person)");
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(as(employee)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
