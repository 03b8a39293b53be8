package app.vouch.advocacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.vouch.access.CurrentViewer;
import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.ActionKind;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.LogAction;
import app.vouch.advocacy.Visibility;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.Statements;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What the log's pages cost: as many statements for a hundred actions as for three. */
@VouchTest
@Import(Statements.class)
class AdvocacyStatementTests {

    private static final int BUDGET = 6;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    @Autowired
    Statements statements;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void pagesCostAConstantNumberOfStatements() throws Exception {
        Viewer ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        Viewer leila = fixtures.viewer(fixtures.person("Leila", "Haddad", 4));
        Viewer hr = fixtures.viewer(fixtures.person("Amara", "Obi", 5), Role.HR);
        log(ingrid, leila.self(), 0);
        log(ingrid, leila.self(), 1);
        Map<String, Integer> few = costs(ingrid, leila, hr);
        for (int at = 0; at < 50; at++) {
            log(ingrid, leila.self(), at);
            log(ingrid, fixtures.person("P" + at, "Q", 3), at);
        }
        assertThat(costs(ingrid, leila, hr)).isEqualTo(few);
        assertThat(few.values()).allMatch(cost -> cost <= BUDGET);
    }

    Map<String, Integer> costs(Viewer ingrid, Viewer leila, Viewer hr) throws Exception {
        ActionId id = log(ingrid, leila.self(), 1);
        Map<String, Integer> costs = new LinkedHashMap<>();
        costs.put("own log", cost(ingrid, "/advocacy"));
        costs.put("own action", cost(ingrid, "/advocacy/" + id));
        costs.put("quick log", cost(ingrid, "/advocacy/new"));
        costs.put("what was shared", cost(leila, "/advocacy"));
        costs.put("HR's list", cost(hr, "/advocacy?side=hr"));
        costs.put("HR's overdue", cost(hr, "/advocacy?side=hr&overdue=true"));
        costs.put("HR reads one", cost(hr, "/advocacy/" + id));
        return costs;
    }

    /** Without those that tell the database who acts. */
    int cost(Viewer viewer, String address) throws Exception {
        List<Exception> broken = new ArrayList<>();
        List<String> sent = statements.during(() -> {
            try {
                mvc.perform(get(address).with(Fixtures.as(viewer)));
            } catch (Exception failed) {
                broken.add(failed);
            }
        });
        assertThat(broken).isEmpty();
        return (int) sent.stream().filter(sql -> !sql.contains("set_config")).count();
    }

    ActionId log(Viewer sponsor, PersonId protege, int daysAgo) {
        LogAction said = new LogAction(
                protege,
                ActionKind.PROMOTION,
                false,
                null,
                today.minusDays(daysAgo + 3),
                "r",
                null,
                null,
                null,
                null,
                Visibility.PROTEGE,
                today.minusDays(daysAgo + 1),
                null);
        return CurrentViewer.as(sponsor, () -> actions.log(sponsor, said));
    }
}
