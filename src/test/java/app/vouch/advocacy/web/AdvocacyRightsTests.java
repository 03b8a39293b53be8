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
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads what of the log on its pages, by the rows of the matrix; and what nobody else meets anywhere. */
@VouchTest
class AdvocacyRightsTests {

    static final String NOTE = "CanaryNote";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    /** Another for each test: what others logged stands in the same lists. */
    final String room = "CanaryRoom" + UUID.randomUUID();

    PersonId leila;
    Viewer sponsor;
    Viewer protege;
    Viewer hr;
    Viewer hrOfHerself;
    Viewer leader;
    List<Viewer> others;

    @BeforeEach
    void plant() {
        sponsor = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.person("Leila", "Haddad", 4);
        protege = fixtures.viewer(leila);
        hrOfHerself = fixtures.viewer(leila, Role.HR, Role.HR_CONFIDENTIAL, Role.LEADER);
        hr = fixtures.viewer(fixtures.person("Amara", "Obi", 5), Role.HR);
        leader = fixtures.viewer(fixtures.person("Kwame", "Mensah", 7), Role.LEADER);
        others = List.of(
                protege,
                hr,
                hrOfHerself,
                leader,
                fixtures.viewer(fixtures.person("Rajesh", "Iyer", 3)),
                fixtures.official(Role.ADMIN),
                fixtures.official(Role.AUDITOR));
    }

    @Test
    void eachVisibilityHasItsReaders() throws Exception {
        ActionId hidden = log(Visibility.SPONSOR);
        ActionId forHr = log(Visibility.HR);
        ActionId shared = log(Visibility.PROTEGE);
        assertThat(readersOf(hidden)).containsExactly(sponsor);
        assertThat(readersOf(forHr)).containsExactly(sponsor, hr);
        assertThat(readersOf(shared)).containsExactly(sponsor, protege, hr, hrOfHerself);
    }

    List<Viewer> readersOf(ActionId id) throws Exception {
        List<Viewer> readers = new ArrayList<>();
        for (Viewer viewer : everybody()) {
            if (page(viewer, "/advocacy/" + id).getStatus() == 200) {
                readers.add(viewer);
            }
        }
        return readers;
    }

    List<Viewer> everybody() {
        List<Viewer> all = new ArrayList<>(List.of(sponsor));
        all.addAll(others);
        return all;
    }

    @Test
    void whatOneMayNotSeeAnswersLikeWhatDoesNotExist() throws Exception {
        ActionId hidden = log(Visibility.SPONSOR);
        for (Viewer viewer : others) {
            for (String beneath : new String[] {"", "/edit"}) {
                String mine = page(viewer, "/advocacy/" + hidden + beneath).getContentAsString();
                String random =
                        page(viewer, "/advocacy/" + UUID.randomUUID() + beneath).getContentAsString();
                assertThat(mine).isEqualTo(random);
            }
            assertThat(page(viewer, "/advocacy/" + hidden).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void nobodyElseMovesAnActionOn() throws Exception {
        ActionId shared = log(Visibility.PROTEGE);
        Map<String, Map<String, String>> forms = Map.of(
                "/decision", Map.of("granted", "true", "decidedOn", today.toString()),
                "/deferral", Map.of("until", today.plusDays(3).toString()),
                "/withdrawal", Map.of(),
                "/outcome", Map.of("outcome", "THRIVED", "toldOn", today.toString()),
                "/visibility", Map.of("visibility", "HR"),
                "/making", Map.of("madeOn", today.toString()),
                "", Map.of("happenedOn", today.toString(), "room", "x", "stake", "LOW"));
        for (Viewer viewer : others) {
            for (var form : forms.entrySet()) {
                assertThat(send(viewer, "/advocacy/" + shared + form.getKey(), form.getValue()))
                        .as("%s by %s", form.getKey(), viewer)
                        .isEqualTo(404);
            }
        }
        for (Viewer viewer : List.of(sponsor, hr, leader)) {
            assertThat(send(viewer, "/advocacy/" + shared + "/contest", Map.of("body", "No")))
                    .isEqualTo(404);
        }
    }

    @Test
    void stakeAndNoteReachNobodyElse() throws Exception {
        log(Visibility.SPONSOR);
        log(Visibility.HR);
        ActionId shared = log(Visibility.PROTEGE);
        for (Viewer viewer : others) {
            for (String address : addresses(shared)) {
                String body = page(viewer, address).getContentAsString();
                assertThat(body).as("%s for %s", address, viewer).doesNotContain(NOTE);
                if (!"/advocacy/new".equals(address)) {
                    assertThat(body).doesNotContain("My career");
                }
            }
        }
        String own = page(sponsor, "/advocacy/" + shared).getContentAsString();
        assertThat(own).contains(NOTE, "My career", "Only you can read");
    }

    @Test
    void aHiddenActionIsOnNoPageOfOthers() throws Exception {
        ActionId hidden = log(Visibility.SPONSOR);
        for (Viewer viewer : others) {
            for (String address : addresses(hidden)) {
                assertThat(page(viewer, address).getContentAsString())
                        .as("%s for %s", address, viewer)
                        .doesNotContain(room)
                        .doesNotContain("/advocacy/" + hidden + "\"");
            }
        }
    }

    List<String> addresses(ActionId id) {
        return List.of(
                "/",
                "/advocacy",
                "/advocacy?side=own",
                "/advocacy?side=shared",
                "/advocacy?side=hr",
                "/advocacy?side=hr&overdue=true",
                "/advocacy?side=own&protege=" + leila,
                "/advocacy/" + id,
                "/advocacy/new",
                "/people/" + leila);
    }

    @Test
    void aChangeOfReadersHoldsAtOnce() throws Exception {
        ActionId id = log(Visibility.PROTEGE);
        assertThat(page(protege, "/advocacy/" + id).getStatus()).isEqualTo(200);
        assertThat(send(sponsor, "/advocacy/" + id + "/visibility", Map.of("version", "0", "visibility", "SPONSOR")))
                .isEqualTo(303);
        assertThat(page(protege, "/advocacy/" + id).getStatus()).isEqualTo(404);
        assertThat(page(hr, "/advocacy/" + id).getStatus()).isEqualTo(404);
        assertThat(page(protege, "/advocacy").getContentAsString()).doesNotContain(id.toString());
    }

    @Test
    void aFormerLeaderBringsOwnActionsToTheirEndAndNoMore() throws Exception {
        ActionId id = log(Visibility.HR);
        Viewer former = fixtures.viewer(sponsor.self());
        assertThat(page(former, "/advocacy").getContentAsString()).contains(id.toString());
        assertThat(send(former, "/advocacy/" + id + "/visibility", Map.of("visibility", "PROTEGE")))
                .isEqualTo(404);
        assertThat(page(former, "/advocacy/" + id + "/edit").getStatus()).isEqualTo(404);
        assertThat(send(
                        former,
                        "/advocacy/" + id + "/decision",
                        Map.of("version", "0", "granted", "true", "decidedOn", "" + today)))
                .isEqualTo(303);
        assertThat(send(
                        former,
                        "/advocacy/" + id + "/outcome",
                        Map.of("version", "1", "outcome", "STEADY", "toldOn", "" + today)))
                .isEqualTo(303);
    }

    @Test
    void thatHrReadItIsKeptAndAHiddenActionIsNoRecordOfItsProtege() throws Exception {
        ActionId forHr = log(Visibility.HR);
        page(hr, "/advocacy/" + forHr);
        page(sponsor, "/advocacy/" + forHr);
        assertThat(fixtures.superuser()
                        .sql("select actor_id from audit_entry where kind = 'advocacy.action.read' and record_id = ?")
                        .param(forHr.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(hr.actor());
        assertThat(fixtures.superuser()
                        .sql("select count(*) from audit_entry where subject_id = ?")
                        .param(leila.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void readingAPersonsAdvocacyIsKeptAsAReadingOfWhoseRecordItIs() throws Exception {
        log(Visibility.PROTEGE);
        log(Visibility.HR);
        for (String address : List.of("/people/" + leila, "/advocacy?side=hr")) {
            Viewer reader = fixtures.viewer(fixtures.person("Amara", "Okafor", 5), Role.HR);
            page(reader, address);
            assertThat(subjects(reader)).as(address).contains(leila.value(), sponsor.actor());
        }
    }

    private List<UUID> subjects(Viewer reader) {
        return fixtures.superuser()
                .sql("select distinct subject_id from audit_entry where kind = 'advocacy.list.read' and actor_id = ?")
                .param(reader.actor())
                .query(UUID.class)
                .list();
    }

    ActionId log(Visibility visibility) {
        LogAction said = new LogAction(
                leila,
                ActionKind.PROMOTION,
                false,
                null,
                today,
                room,
                null,
                Stake.CAREER,
                NOTE,
                null,
                visibility,
                null,
                null);
        return CurrentViewer.as(sponsor, () -> actions.log(sponsor, said));
    }

    MockHttpServletResponse page(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(Fixtures.as(viewer))).andReturn().getResponse();
    }

    int send(Viewer viewer, String address, Map<String, String> form) throws Exception {
        var request = post(address).with(Fixtures.as(viewer)).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
