package app.vouch.people.web;

import static app.vouch.testing.Fixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.Entries;
import app.vouch.people.PersonDetails;
import app.vouch.people.PersonStatus;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@VouchTest
@Import(Entries.class)
class DirectoryFormTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Entries entries;

    @Autowired
    Fixtures fixtures;

    private Viewer hr;

    @BeforeEach
    void hrSignsIn() {
        hr = fixtures.viewer(fixtures.person("Amara", "Okafor", 3), Role.HR);
    }

    @Test
    void addsSomebodyOnce() throws Exception {
        mvc.perform(get("/people/new").with(as(hr)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"submission\"")));
        PersonDetails details = entries.details("Han", "Formed", "Researcher");
        MockHttpServletRequestBuilder form = form("/people/new", details)
                .param("submission", UUID.randomUUID().toString());
        String first = mvc.perform(form)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/people/")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(form).andExpect(redirectedUrl(String.valueOf(first)));
    }

    @Test
    void saysWhatIsMissingBesideWhatWasTyped() throws Exception {
        mvc.perform(post("/people/new")
                        .param("title", "Typed <title>")
                        .with(csrf())
                        .with(as(hr)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("things to put right: Add a person · Vouch</title>")))
                .andExpect(content().string(containsString("Write at least one of the names.")))
                .andExpect(content().string(containsString("Write the employee number.")))
                .andExpect(content().string(containsString("Choose the unit.")))
                .andExpect(content().string(containsString("Typed &lt;title&gt;")));
        mvc.perform(post("/people/new")
                        .param("title", "Typed <title>")
                        .param("hiredOn", "yesterday")
                        .param("submission", "0193a000-0000-7000-8000-00000000000a")
                        .with(csrf())
                        .with(as(hr)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no such date.")))
                .andExpect(content().string(containsString("0193a000-0000-7000-8000-00000000000a")))
                .andExpect(content().string(containsString("Typed &lt;title&gt;")));
    }

    @Test
    void looksForTheSupervisorWithoutAScript() throws Exception {
        PersonId boss = entries.add("Rajesh", "Bossfound", "Head");
        PersonDetails details = entries.details("Mia", "Looking", "Clerk");
        mvc.perform(form("/people/new", details).param("supervisorQuery", "bossf"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"" + boss + "\"")));
        mvc.perform(form("/people/new", details)
                        .param("supervisorQuery", "bossf")
                        .param("supervisor", boss.toString()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void showsARefusalBesideItsField() throws Exception {
        PersonDetails details = entries.details("Self", "Supervised", "Clerk");
        PersonId self = entries.add(details);
        mvc.perform(form("/people/" + self + "/edit", details)
                        .param("supervisor", self.toString())
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody supervises themselves.")));
    }

    @Test
    void showsBothTextsWhereSomebodySavedMeanwhile() throws Exception {
        PersonDetails details = entries.details("Both", "Texts", "Before");
        PersonId person = entries.add(details);
        mvc.perform(get("/people/" + person + "/edit").with(as(hr)))
                .andExpect(content().string(containsString("value=\"Before\"")));
        entries.change(person, Entries.with(details, PersonStatus.LEAVE, null));
        mvc.perform(form("/people/" + person + "/edit", details)).andExpect(status().isConflict());
        mvc.perform(form("/people/" + person + "/edit", details).param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were writing.")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        mvc.perform(form("/people/" + person + "/edit", details).param("version", "1"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void isForHrAloneAndNeverForOnesOwnEntry() throws Exception {
        PersonDetails details = entries.details("Own", "Entry", "HR Partner");
        PersonId own = entries.add(details);
        Viewer self = fixtures.viewer(own, Role.HR);
        mvc.perform(get("/people/" + own + "/edit").with(as(self))).andExpect(status().isNotFound());
        mvc.perform(post("/people/" + own + "/edit").with(csrf()).with(as(self)))
                .andExpect(status().isNotFound());

        Viewer leader = fixtures.viewer(PersonId.next(), Role.LEADER);
        for (String address : new String[] {"/people/new", "/people/" + own + "/edit", "/people/units/new"}) {
            mvc.perform(get(address).with(as(leader))).andExpect(status().isNotFound());
            mvc.perform(post(address).with(csrf()).with(as(leader))).andExpect(status().isNotFound());
        }
    }

    @Test
    void takesTheSameDaysAsAFile() throws Exception {
        PersonDetails details = entries.details("Off", "Dates", "Clerk");
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (String field : new String[] {"hiredOn", "inRoleSince", "lastPromotedOn"}) {
            for (String day :
                    new String[] {"0001-01-01", today.plusYears(1).plusDays(2).toString(), "9999-12-31"}) {
                mvc.perform(form("/people/new", details).param(field, day))
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content()
                                .string(either(containsString("is more than a year ahead."))
                                        .or(containsString("There is no such date."))))
                        .andExpect(content().string(containsString("value=\"" + day + "\"")));
            }
        }
        mvc.perform(form("/people/new", details)
                        .param("hiredOn", today.plusMonths(11).toString()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void asksOnceMoreBeforeSomebodyLeaves() throws Exception {
        PersonDetails details = entries.details("Asked", "Leaver", "Clerk");
        PersonId person = entries.add(details);
        PersonDetails left = Entries.with(details, PersonStatus.LEFT, null);
        mvc.perform(form("/people/" + person + "/edit", left).param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"leaving\"")))
                .andExpect(content().string(containsString("Yes, Asked Leaver leaves")));
        assertThat(statusOf(person)).isEqualTo("ACTIVE");
        mvc.perform(form("/people/" + person + "/edit", left)
                        .param("version", "0")
                        .param("leaving", "true"))
                .andExpect(status().isSeeOther());
        assertThat(statusOf(person)).isEqualTo("LEFT");
        mvc.perform(form("/people/" + person + "/edit", left).param("version", "1"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void forWhoHasLeftNobodyIsToBeFound() throws Exception {
        PersonDetails details = entries.details("Gone", "Leaver", "Clerk");
        PersonId person = entries.add(details);
        mvc.perform(get("/people/" + person).with(as(hr)))
                .andExpect(content().string(containsString("Find a sponsor")));
        entries.change(person, Entries.with(details, PersonStatus.LEFT, null));
        mvc.perform(get("/people/" + person).with(as(hr)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Find a sponsor"))));
    }

    private String statusOf(PersonId person) {
        return fixtures.superuser()
                .sql("select status from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    @Test
    void addsAUnitBeneathAnother() throws Exception {
        UUID top = fixtures.unit("Topunit");
        MockHttpServletRequestBuilder form = post("/people/units/new")
                .param("name", "Lowunit")
                .param("unit", top.toString())
                .with(csrf())
                .with(as(hr));
        mvc.perform(form).andExpect(status().isSeeOther());
        mvc.perform(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is a unit of that name in the same place.")));
        mvc.perform(post("/people/units/new").param("name", "a/b").with(csrf()).with(as(hr)))
                .andExpect(status().isUnprocessableContent());
        String path = fixtures.superuser()
                .sql("select path from unit where name = 'Lowunit'")
                .query(String.class)
                .single();
        assertThat(path).isEqualTo("Topunit/Lowunit");
    }

    private MockHttpServletRequestBuilder form(String address, PersonDetails details) {
        return post(address)
                .param("givenName", String.valueOf(details.name().given()))
                .param("familyName", String.valueOf(details.name().family()))
                .param("nameOrder", details.name().order().name())
                .param("employeeId", details.employeeId())
                .param("email", details.email())
                .param("title", String.valueOf(details.title()))
                .param("status", details.status().name())
                .param("unit", details.unit().toString())
                .param("level", details.level().toString())
                .with(csrf())
                .with(as(hr));
    }
}
