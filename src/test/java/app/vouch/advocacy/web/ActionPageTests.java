package app.vouch.advocacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.access.CurrentViewer;
import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.LogAction;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An action's page and the forms on it. */
@VouchTest
class ActionPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer ingrid;
    Viewer leila;

    @BeforeEach
    void plant() {
        ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.viewer(fixtures.person("Leila", "Haddad", 4));
    }

    @Test
    void theWayFromPutOffToOutcomeStandsInTheHistory() throws Exception {
        String address = address(log(ActionKind.PAY_RAISE, today.minusDays(9)));
        assertThat(send(
                        ingrid,
                        address + "/deferral",
                        Map.of("until", today.plusDays(2).toString())))
                .contains("303");
        assertThat(body(ingrid, address)).contains("Waiting, 2 days to go");
        send(ingrid, address + "/decision", Map.of("granted", "true", "decidedOn", today.toString()));
        assertThat(body(ingrid, address)).contains("Granted on");
        send(ingrid, address + "/outcome", Map.of("outcome", "THRIVED", "toldOn", today.toString()));
        String page = body(ingrid, address);
        assertThat(page)
                .contains("You logged it", "Put off until", "You wrote it down.", "Thrived, as of")
                .contains("It no longer rides on your name.")
                .doesNotContain("How was it decided?", "Withdraw it");
    }

    @Test
    void aPlanIsMadeOnADay() throws Exception {
        String address = address(log(ActionKind.INTRODUCTION, today.plusDays(4)));
        assertThat(body(ingrid, address)).contains("You will introduce Leila Haddad", "Planned, not yet made");
        send(ingrid, address + "/making", Map.of("madeOn", today.toString()));
        assertThat(body(ingrid, address)).contains("You introduced Leila Haddad", "What came of it?");
    }

    @Test
    void aRefusedFormStandsOnThePageWithWhatWasTyped() throws Exception {
        String address = address(log(ActionKind.PROMOTION, today.minusDays(3)));
        String early = today.minusDays(4).toString();
        assertThat(send(ingrid, address + "/decision", Map.of("granted", "false", "decidedOn", early)))
                .startsWith("422")
                .contains("This day lies before the action.", early, "One thing to put right");
        assertThat(send(ingrid, address + "/decision", Map.of("decidedOn", today.toString())))
                .startsWith("422")
                .contains("Choose how it was decided.");
        assertThat(send(ingrid, address + "/deferral", Map.of("until", "soon")))
                .startsWith("422")
                .contains("There is no such date.");
        assertThat(send(ingrid, address + "/outcome", Map.of("outcome", "THRIVED", "toldOn", today.toString())))
                .startsWith("422")
                .contains("it is not granted");
    }

    @Test
    void whatIsDecidedIsNotWithdrawn() throws Exception {
        String address = address(log(ActionKind.PROMOTION, today));
        send(ingrid, address + "/decision", Map.of("granted", "false", "decidedOn", today.toString()));
        assertThat(send(ingrid, address + "/withdrawal", Map.of()))
                .startsWith("422")
                .contains("It is decided or withdrawn already.");
    }

    @Test
    void theProtegeMaySeeItOtherwise() throws Exception {
        String address = address(log(ActionKind.DEFEND, today));
        send(ingrid, address + "/visibility", Map.of("visibility", "PROTEGE"));
        assertThat(body(leila, address))
                .contains("Ingrid Halvorsen defended you", "I see it otherwise")
                .doesNotContain("Who sees it", "Only you can read", "How was it decided?");
        String submission = "01a2045e-11f6-73af-b12c-6968efc8ad99";
        for (int sent = 0; sent < 2; sent++) {
            send(leila, address + "/contest", Map.of("body", "I was not told of it.", "submission", submission));
        }
        assertThat(body(ingrid, address)).containsOnlyOnce("I was not told of it.");
        assertThat(send(leila, address + "/contest", Map.of("body", " ")))
                .startsWith("422")
                .contains("Say how you see it.");
    }

    @Test
    void anEditMeetsAnEarlierOneWithBothTexts() throws Exception {
        String address = address(log(ActionKind.PROMOTION, today));
        assertThat(body(ingrid, address + "/edit")).contains("name=\"version\"", "Board");
        assertThat(send(ingrid, address, edit("First text", "0"))).startsWith("303");
        assertThat(send(ingrid, address, edit("Second text", "0")))
                .startsWith("409")
                .contains(">First<", "value=\"Second text\"");
        assertThat(body(ingrid, address)).contains("First text").doesNotContain("Second text");
        assertThat(send(ingrid, address, edit("", "1"))).startsWith("422").contains("Say in which room it was.");
    }

    @Test
    void anEditMadeInTheSameMomentIsNotLostEither() throws Exception {
        String address = address(log(ActionKind.PROMOTION, today));
        Map<String, String> onlyNote =
                Map.of("version", "0", "happenedOn", today.toString(), "room", "Board", "stake", "LOW", "note", "mine");
        assertThat(send(ingrid, address, onlyNote)).startsWith("303");
        assertThat(send(ingrid, address, edit("Other", "0"))).startsWith("409");
    }

    @Test
    void whatStoodThereBeforeIsTheSponsorsAlone() throws Exception {
        String address = address(log(ActionKind.PROMOTION, today));
        send(ingrid, address, edit("Another room", "0"));
        send(ingrid, address + "/visibility", Map.of("visibility", "PROTEGE"));
        assertThat(body(ingrid, address)).contains("room, before").contains("You changed who sees it");
        assertThat(body(leila, address))
                .contains("Ingrid put it right")
                .doesNotContain("room, before", "changed who sees it");
    }

    String version(String address) {
        return fixtures.superuser()
                .sql("select version from advocacy_action where id = :id::uuid")
                .param("id", address.split("/", -1)[2])
                .query(String.class)
                .single();
    }

    Map<String, String> edit(String room, String version) {
        return Map.of("version", version, "happenedOn", today.toString(), "room", room, "stake", "LOW");
    }

    ActionId log(ActionKind kind, LocalDate on) {
        LogAction said = new LogAction(
                leila.self(), kind, false, null, on, "Board", null, null, null, null, Visibility.HR, null, null);
        return CurrentViewer.as(ingrid, () -> actions.log(ingrid, said));
    }

    static String address(ActionId id) {
        return "/advocacy/" + id;
    }

    String body(Viewer viewer, String address) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(address).with(Fixtures.as(viewer))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The status and the page; as from a page that was opened just now, unless the form says otherwise. */
    String send(Viewer viewer, String address, Map<String, String> form) throws Exception {
        var request = post(address).with(Fixtures.as(viewer)).with(csrf());
        if (!form.containsKey("version")) {
            request.param("version", version(address));
        }
        form.forEach(request::param);
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        return response.getStatus() + " " + response.getContentAsString(StandardCharsets.UTF_8);
    }
}
