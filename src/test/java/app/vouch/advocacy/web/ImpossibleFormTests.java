package app.vouch.advocacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the log's form refuses in words, and what it makes of a day to come. */
@VouchTest
class ImpossibleFormTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer ingrid;
    PersonId leila;

    @BeforeEach
    void plant() {
        ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.person("Leila", "Haddad", 4);
    }

    @Test
    void somebodyWhoDoesNotExistIsRefusedBesideTheField() throws Exception {
        assertThat(send(Map.of("protegeId", PersonId.next().toString())))
                .startsWith("422")
                .contains("Nobody here is meant by this.", "value=\"Board\"");
    }

    @Test
    void aRoomOfWhatNobodySeesIsNone() throws Exception {
        assertThat(send(Map.of("room", "\u200b\u2060 \u00a0")))
                .startsWith("422")
                .contains("Say in which room it was.");
    }

    @Test
    void aDecisionIsExpectedWithinTenYears() throws Exception {
        assertThat(send(Map.of(
                        "decisionExpectedOn", today.plusYears(10).plusDays(1).toString())))
                .startsWith("422")
                .contains("more than ten years ahead");
        assertThat(send(Map.of("decisionExpectedOn", today.plusYears(10).toString())))
                .startsWith("303");
    }

    @Test
    void whatIsOnlyPlannedDoesNotRideOnANameYet() throws Exception {
        String planned = send(Map.of("happenedOn", today.plusDays(5).toString(), "stake", "CAREER"));
        assertThat(planned).startsWith("303");
        assertThat(page("/")).contains("No act rides on your name.");
        assertThat(page(planned.substring(4).strip())).contains("from the day you make it");
    }

    @Test
    void hrNarrowsTheLogToAPersonAndWhereItStands() throws Exception {
        send(Map.of());
        Viewer hr = fixtures.viewer(fixtures.person("Amara", "Okafor", 5), Role.HR);
        String side = "/advocacy?side=hr&protege=" + leila;
        assertThat(page(hr, "/people/" + leila)).contains("All of it", side.replace("&", "&amp;"));
        assertThat(page(hr, side)).contains("Leila: promotion");
        assertThat(page(hr, side + "&state=MADE")).contains("Leila: promotion");
        assertThat(page(hr, side + "&state=DECLINED")).doesNotContain("Leila: promotion");
    }

    /** The status, and the page or where it went. */
    private String send(Map<String, String> otherwise) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "protegeId", leila.toString(), "kind", "PROMOTION", "happenedOn", today.toString(), "room", "Board"));
        form.putAll(otherwise);
        var request = post("/advocacy").with(Fixtures.as(ingrid)).with(csrf());
        form.forEach(request::param);
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        String location = response.getRedirectedUrl();
        return response.getStatus() + " "
                + (location == null ? response.getContentAsString(StandardCharsets.UTF_8) : location);
    }

    private String page(String address) throws Exception {
        return page(ingrid, address);
    }

    private String page(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
