package app.vouch.advocacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.vouch.access.CurrentViewer;
import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.LogAction;
import app.vouch.kernel.Ids;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Forms that were sent before, at the same time, or from a page that shows an earlier state. */
@VouchTest
class RepeatedFormTests {

    private static final int AT_ONCE = 8;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer ingrid;
    Viewer leila;
    String address;

    @BeforeEach
    void plant() {
        ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.viewer(fixtures.person("Leila", "Haddad", 4));
        address = logged(today.minusDays(5));
    }

    @Test
    void aDecisionSentManyTimesAtOnceIsKeptOnce() throws Exception {
        assertThat(atOnce("/decision", decision("true", "0"))).containsOnly(303);
        assertThat(changes()).containsExactly("LOGGED", "GRANTED");
        assertThat(send(ingrid, "/decision", decision("true", "0"))).startsWith("303");
        assertThat(atOnce("/outcome", outcome("1"))).containsOnly(303);
        assertThat(changes()).containsExactly("LOGGED", "GRANTED", "OUTCOME");
    }

    @Test
    void whatIsPutOffWithdrawnOrShownOnceIsSoOnce() throws Exception {
        Map<String, String> until =
                Map.of("version", "0", "until", today.plusDays(3).toString());
        assertThat(atOnce("/deferral", until)).containsOnly(303);
        assertThat(atOnce("/visibility", Map.of("version", "1", "visibility", "PROTEGE")))
                .containsOnly(303);
        assertThat(atOnce("/withdrawal", Map.of("version", "2"))).containsOnly(303);
        assertThat(changes()).containsExactly("LOGGED", "DEFERRED", "VISIBILITY", "WITHDRAWN");
    }

    @Test
    void aPlanIsMadeOnce() throws Exception {
        address = logged(today.plusDays(3));
        assertThat(atOnce("/making", Map.of("version", "0", "madeOn", today.toString())))
                .containsOnly(303);
        assertThat(changes()).containsExactly("LOGGED", "MADE");
    }

    @Test
    void ofTwoWhoDecideOtherwiseTheSecondIsShownTheFirst() throws Exception {
        assertThat(send(ingrid, "/decision", decision("true", "0"))).startsWith("303");
        assertThat(send(ingrid, "/decision", decision("false", "0")))
                .startsWith("409")
                .contains("It was changed meanwhile", "Granted on", "name=\"version\" value=\"1\"");
        assertThat(send(ingrid, "/visibility", Map.of("version", "0", "visibility", "SPONSOR")))
                .startsWith("409");
        assertThat(changes()).containsExactly("LOGGED", "GRANTED");
        assertThat(send(ingrid, "/decision", decision("false", "1"))).startsWith("303");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "missing"})
    void aFormThatDoesNotSayWhatItReadOverwritesNothing(String version) throws Exception {
        assertThat(send(ingrid, "", without(version, edit("Other room")))).startsWith("409");
        assertThat(send(ingrid, "/decision", without(version, decision("true", ""))))
                .startsWith("409");
        assertThat(send(ingrid, "/visibility", without(version, Map.of("visibility", "PROTEGE"))))
                .startsWith("409");
        assertThat(send(ingrid, "/withdrawal", without(version, Map.of()))).startsWith("409");
        assertThat(changes()).containsExactly("LOGGED");
    }

    @Test
    void whatIsContestedStaysOpenToThoseWhoCouldReadIt() throws Exception {
        send(ingrid, "/visibility", Map.of("version", "0", "visibility", "PROTEGE"));
        Map<String, String> said = Map.of("body", "It was my own idea.");
        assertThat(atOnce(leila, "/contest", said)).containsOnly(303);
        for (String narrower : List.of("HR", "SPONSOR")) {
            assertThat(send(ingrid, "/visibility", Map.of("version", "1", "visibility", narrower)))
                    .startsWith("422")
                    .contains("What is contested stays open to those who could read it then.");
        }
        assertThat(body(leila)).containsOnlyOnce("It was my own idea.");
        assertThat(body(ingrid)).contains("said so here. It stays open").doesNotContain("name=\"visibility\"");
    }

    @Test
    void theSameFormWithOtherContentSaysThatTheFirstIsKept() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "protegeId",
                leila.self().toString(),
                "kind",
                "DEFEND",
                "happenedOn",
                today.toString(),
                "room",
                "Board",
                "submission",
                Ids.next().toString()));
        address = "/advocacy";
        assertThat(flash(ingrid, "", form)).startsWith("Logged.");
        assertThat(flash(ingrid, "", form)).startsWith("Logged.");
        form.put("note", "Another note");
        assertThat(flash(ingrid, "", form)).startsWith("This form was sent before.");
        form.remove("note");
        form.put("room", "Pay round");
        assertThat(flash(ingrid, "", form)).startsWith("This form was sent before.");
        assertThat(fixtures.superuser()
                        .sql("select room from advocacy_action where sponsor_id = :id and kind = 'DEFEND'")
                        .param("id", ingrid.self().value())
                        .query(String.class)
                        .list())
                .containsExactly("Board");
    }

    private String logged(LocalDate on) {
        LogAction said = LogAction.of(leila.self(), ActionKind.PROMOTION, on, "Board");
        return "/advocacy/" + CurrentViewer.as(ingrid, () -> actions.log(ingrid, said));
    }

    private Map<String, String> decision(String granted, String version) {
        return Map.of("version", version, "granted", granted, "decidedOn", today.toString());
    }

    private Map<String, String> outcome(String version) {
        return Map.of("version", version, "outcome", "THRIVED", "toldOn", today.toString());
    }

    private Map<String, String> edit(String room) {
        return Map.of("happenedOn", today.toString(), "room", room, "stake", "LOW");
    }

    private static Map<String, String> without(String version, Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.remove("version");
        if (version.isEmpty()) {
            sent.put("version", "");
        }
        return sent;
    }

    private List<String> changes() {
        return fixtures.superuser()
                .sql("select kind from advocacy_change where action_id = :id::uuid order by changed_at, id")
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    private List<Integer> atOnce(String path, Map<String, String> form) throws Exception {
        return atOnce(ingrid, path, form);
    }

    /** Everything that was answered, by status. */
    private List<Integer> atOnce(Viewer viewer, String path, Map<String, String> form) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int sent = 0; sent < AT_ONCE; sent++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return answer(viewer, path, form).getStatus();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private MvcResult sent(Viewer viewer, String path, Map<String, String> form) throws Exception {
        var request = post(address + path).with(Fixtures.as(viewer)).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn();
    }

    private MockHttpServletResponse answer(Viewer viewer, String path, Map<String, String> form) throws Exception {
        return sent(viewer, path, form).getResponse();
    }

    private String flash(Viewer viewer, String path, Map<String, String> form) throws Exception {
        return String.valueOf(sent(viewer, path, form).getFlashMap().get("flash"));
    }

    private String send(Viewer viewer, String path, Map<String, String> form) throws Exception {
        MockHttpServletResponse response = answer(viewer, path, form);
        return response.getStatus() + " " + response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String body(Viewer viewer) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
