package app.vouch.advocacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.vouch.access.CurrentViewer;
import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.Decide;
import app.vouch.advocacy.LogAction;
import app.vouch.advocacy.Outcome;
import app.vouch.advocacy.Stake;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import app.vouch.web.ProtegeLines;
import app.vouch.web.TimelineSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The log's lists, what stands of it on desks and on the way of a pair, and what these cost. */
@VouchTest
class AdvocacyListsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    @Autowired
    AdvocacyOnTheWay onTheWay;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer ingrid;
    Viewer leila;
    Viewer hr;

    @BeforeEach
    void plant() {
        ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.viewer(fixtures.person("Leila", "Haddad", 4));
        hr = fixtures.viewer(fixtures.person("Amara", "Obi", 5), Role.HR);
    }

    @Test
    void anEmptyLogSaysWhatItIsForAndWhoWillSeeIt() throws Exception {
        assertThat(page(ingrid, "/advocacy"))
                .contains("The next line is yours.", "Only you read it, and HR", "Log your first action");
        assertThat(page(leila, "/advocacy")).contains("Nothing has been shared with you yet.", "Who spoke for me");
    }

    @Test
    void theLogGoesNewestFirstPageByPageThereAndBack() throws Exception {
        for (int day = 0; day < 60; day++) {
            log(ActionKind.AMPLIFY, today.minusDays(day), "Room" + day + "end", Visibility.HR, null);
        }
        String first = page(ingrid, "/advocacy");
        assertThat(first).contains("Room0end", "Room24end").doesNotContain("Room25end", "rel=\"prev\"");
        String second = page(ingrid, link(first, "next"));
        assertThat(second).contains("Room25end", "Room49end").doesNotContain("Room24end", "Room50end");
        String third = page(ingrid, link(second, "next"));
        assertThat(third).contains("Room50end", "Room59end").doesNotContain("rel=\"next\"");
        assertThat(page(ingrid, link(third, "prev"))).contains("Room25end", "Room49end");
        assertThat(page(ingrid, "/advocacy?at=spoilt")).contains("Room0end");
    }

    @Test
    void theLogIsFilteredByStateAndProtege() throws Exception {
        ActionId declined = log(ActionKind.PROMOTION, today, "Declined room", Visibility.HR, null);
        as(ingrid, () -> actions.decide(ingrid, declined, new Decide(false, today)));
        log(ActionKind.PROMOTION, today, "Open room", Visibility.HR, null);
        assertThat(page(ingrid, "/advocacy?side=own&state=DECLINED"))
                .contains("Declined room", "Declined on")
                .doesNotContain("Open room");
        assertThat(page(ingrid, "/advocacy?side=own&protege=" + ingrid.self()))
                .contains("None of yours is like that.", "Show all of them");
        assertThat(page(ingrid, "/advocacy?side=own&state=NONSENSE")).contains("Open room");
    }

    @Test
    void overdueBeginsTheDayAfter() throws Exception {
        log(ActionKind.PROMOTION, today.minusDays(9), "Due today room", Visibility.HR, today);
        log(ActionKind.PROMOTION, today.minusDays(9), "Overdue room", Visibility.HR, today.minusDays(1));
        log(ActionKind.PROMOTION, today.minusDays(9), "Hidden room", Visibility.SPONSOR, today.minusDays(1));
        assertThat(page(hr, "/advocacy?side=hr&overdue=true"))
                .contains("Overdue room", "One day overdue")
                .doesNotContain("Due today room", "Hidden room");
        log(ActionKind.PROMOTION, today.minusDays(300), "Long overdue room", Visibility.HR, today.minusDays(200));
        assertThat(page(hr, "/")).contains("Decisions overdue", "Long overdue room", "200 days ago");
        assertThat(page(hr, "/")).doesNotContain("Hidden room");
        assertThat(page(ingrid, "/"))
                .contains("Open decisions", "One day overdue", "Waiting, due today", "decisions are overdue");
    }

    @Test
    void aDeskShowsWhatIsStakedAndHowItWent() throws Exception {
        ActionId granted = log(ActionKind.PROMOTION, today.minusDays(9), "r", Visibility.PROTEGE, null);
        as(ingrid, () -> actions.decide(ingrid, granted, new Decide(true, today)));
        ActionId declined = log(ActionKind.PAY_RAISE, today.minusDays(9), "r", Visibility.HR, null);
        as(ingrid, () -> actions.decide(ingrid, declined, new Decide(false, today)));
        log(ActionKind.COMMITTEE_SEAT, today, "r", Visibility.HR, null);
        assertThat(page(ingrid, "/"))
                .contains("I stood up for", "Two acts still ride on your name.", "Of two decided, one was granted.")
                .contains("href=\"/advocacy/new?protege=" + leila.self());
        as(ingrid, () -> actions.tellOutcome(ingrid, granted, Outcome.STRUGGLED, today));
        assertThat(page(ingrid, "/")).contains("One act still rides on your name.");
        assertThat(page(leila, "/")).contains("Who spoke for me", "Ingrid put you forward for promotion");
    }

    @Test
    void eachSeesOfTheWayWhatIsTheirs() {
        ActionId granted = log(ActionKind.PROMOTION, today.minusDays(9), "r", Visibility.HR, null);
        as(ingrid, () -> actions.decide(ingrid, granted, new Decide(true, today)));
        assertThat(way(ingrid))
                .extracting(TimelineSource.Entry::mark)
                .containsExactly(TimelineSource.Mark.ACTION, TimelineSource.Mark.GRANTED);
        assertThat(way(hr)).hasSize(2);
        assertThat(way(leila)).isEmpty();
        List<ProtegeLines.Line> lines = CurrentViewer.as(
                ingrid, () -> onTheWay.lines(ingrid, List.of(leila.self())).get(leila.self()));
        assertThat(lines)
                .singleElement()
                .extracting(ProtegeLines.Line::text)
                .asString()
                .contains("Granted on");
    }

    List<TimelineSource.Entry> way(Viewer viewer) {
        return CurrentViewer.as(viewer, () -> onTheWay.entries(viewer, ingrid.self(), leila.self()));
    }

    ActionId log(ActionKind kind, LocalDate on, String room, Visibility visibility, @Nullable LocalDate expected) {
        LogAction said = new LogAction(
                leila.self(), kind, false, null, on, room, null, Stake.MEDIUM, null, null, visibility, expected, null);
        return CurrentViewer.as(ingrid, () -> actions.log(ingrid, said));
    }

    static void as(Viewer viewer, Runnable work) {
        CurrentViewer.as(viewer, () -> {
            work.run();
            return true;
        });
    }

    static String link(String page, String rel) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(page);
        assertThat(link.find()).as("a link " + rel).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    String page(Viewer viewer, String address) throws Exception {
        var response = mvc.perform(get(URI.create(address)).with(Fixtures.as(viewer)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
