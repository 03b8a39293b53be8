package app.vouch.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.access.CurrentViewer;
import app.vouch.advocacy.ActionRefused.Reason;
import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of an action, and who may move it on. */
@VouchTest
class AdvocacyActionsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer ingrid;
    PersonId leila;

    @BeforeEach
    void plant() {
        ingrid = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        leila = fixtures.person("Leila", "Haddad", 4);
    }

    @Test
    void logsWithDefaults() {
        ActionId id = log(LogAction.of(leila, ActionKind.PROMOTION, today, "Board"));
        assertThat(row(id, "kind || ' ' || act || ' ' || purpose || ' ' || state || ' ' || visibility"))
                .isEqualTo("PROMOTION PUT_FORWARD PROMOTION MADE HR");
        assertThat(stake(id)).isEqualTo("LOW");
        assertThat(changes(id)).containsExactly("LOGGED");
    }

    @Test
    void theSameFormSentTwiceIsOneAction() {
        UUID submission = Ids.next();
        LogAction said = said(ActionKind.DEFEND, today, submission);
        assertThat(log(said)).isEqualTo(log(said));
    }

    @Test
    void whatLiesAheadIsPlannedUntilItIsMade() {
        ActionId id = log(LogAction.of(leila, ActionKind.INTRODUCTION, today.plusDays(3), "Nairobi team"));
        assertThat(state(id)).isEqualTo("PLANNED");
        as(ingrid, () -> actions.make(ingrid, id, today));
        assertThat(state(id)).isEqualTo("MADE");
        assertThat(row(id, "happened_on::text")).isEqualTo(today.toString());
    }

    @Test
    void whatOneGaveOneselfIsGranted() {
        ActionId id = log(new LogAction(
                leila,
                ActionKind.STRETCH_ASSIGNMENT,
                true,
                null,
                today,
                "My own team",
                null,
                Stake.HIGH,
                null,
                null,
                null,
                null,
                null));
        assertThat(state(id)).isEqualTo("GRANTED");
        assertThat(stake(id)).isEqualTo("HIGH");
    }

    @Test
    void goesThroughDeferralDecisionAndOutcome() {
        ActionId id = log(LogAction.of(leila, ActionKind.PAY_RAISE, today.minusDays(20), "Pay round"));
        as(ingrid, () -> actions.defer(ingrid, id, today.plusDays(5)));
        assertThat(state(id)).isEqualTo("DEFERRED");
        as(ingrid, () -> actions.decide(ingrid, id, new Decide(true, today.minusDays(1))));
        assertThat(state(id)).isEqualTo("GRANTED");
        as(ingrid, () -> actions.tellOutcome(ingrid, id, Outcome.STEADY, today));
        as(ingrid, () -> actions.tellOutcome(ingrid, id, Outcome.THRIVED, today));
        assertThat(row(id, "outcome")).isEqualTo("THRIVED");
        assertThat(changes(id)).containsExactly("LOGGED", "DEFERRED", "GRANTED", "OUTCOME", "OUTCOME");
    }

    @Test
    void aDecisionWrittenDownWronglyIsPutRightUntilTheOutcomeIsTold() {
        ActionId id = log(LogAction.of(leila, ActionKind.PROMOTION, today, "Board"));
        as(ingrid, () -> actions.decide(ingrid, id, new Decide(false, today)));
        as(ingrid, () -> actions.decide(ingrid, id, new Decide(true, today)));
        as(ingrid, () -> actions.tellOutcome(ingrid, id, Outcome.STEADY, today));
        refused(Reason.NO_DECISION_AWAITED, () -> actions.decide(ingrid, id, new Decide(false, today)));
    }

    @Test
    void refusesWhatBreaksARule() {
        refused(Reason.ONESELF, () -> actions.log(ingrid, LogAction.of(ingrid.self(), ActionKind.DEFEND, today, "x")));
        refused(
                Reason.TOO_FAR_AHEAD,
                () -> actions.log(ingrid, LogAction.of(leila, ActionKind.DEFEND, today.plusYears(3), "x")));
        refused(
                Reason.TOO_LONG_AGO,
                () -> actions.log(ingrid, LogAction.of(leila, ActionKind.DEFEND, LocalDate.of(26, 1, 1), "x")));
        ActionId introduction = log(LogAction.of(leila, ActionKind.INTRODUCTION, today, "Lunch"));
        refused(Reason.NO_DECISION_AWAITED, () -> actions.decide(ingrid, introduction, new Decide(true, today)));
        refused(Reason.NO_DECISION_AWAITED, () -> actions.defer(ingrid, introduction, today.plusDays(1)));
        refused(Reason.NOT_PLANNED, () -> actions.make(ingrid, introduction, today.minusDays(1)));
        ActionId asked = log(LogAction.of(leila, ActionKind.PROMOTION, today.minusDays(2), "Board"));
        refused(Reason.ON_BEFORE, () -> actions.decide(ingrid, asked, new Decide(true, today.minusDays(3))));
        refused(Reason.ON_AFTER_TODAY, () -> actions.decide(ingrid, asked, new Decide(true, today.plusDays(1))));
        refused(Reason.UNTIL_NOT_AHEAD, () -> actions.defer(ingrid, asked, today));
        refused(Reason.NO_OUTCOME_YET, () -> actions.tellOutcome(ingrid, asked, Outcome.THRIVED, today));
        as(ingrid, () -> actions.withdraw(ingrid, asked));
        as(ingrid, () -> assertThat(actions.withdraw(ingrid, asked)).isFalse());
    }

    @Test
    void nobodyIsPutForwardWhoHasLeft() {
        fixtures.superuser()
                .sql("update person set status = 'LEFT' where id = ?")
                .param(leila.value())
                .update();
        refused(Reason.LEFT, () -> actions.log(ingrid, LogAction.of(leila, ActionKind.DEFEND, today, "x")));
    }

    @Test
    void onlyWhoStoodUpChangesAnAction() {
        ActionId id = log(LogAction.of(leila, ActionKind.PROMOTION, today, "Board"));
        Viewer other = fixtures.viewer(fixtures.person("Kwame", "Mensah", 7), Role.LEADER, Role.HR);
        assertThatThrownBy(() -> as(other, () -> actions.withdraw(other, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(other, () -> actions.changeVisibility(other, id, Visibility.PROTEGE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEditKeepsWhatStoodThereAndMeetsAStaleOne() {
        ActionId id = log(LogAction.of(leila, ActionKind.PROMOTION, today, "Board"));
        EditAction edit = new EditAction(0L, today, "Pay board", null, "Said so", null, Stake.CAREER, "mine alone");
        as(ingrid, () -> actions.edit(ingrid, id, edit));
        assertThat(row(id, "room")).isEqualTo("Pay board");
        assertThat(stake(id)).isEqualTo("CAREER");
        assertThat(changes(id)).containsExactly("LOGGED", "EDITED", "PRIVATE");
        assertThat(fixtures.superuser()
                        .sql("select body from advocacy_former_text where field = 'room'")
                        .query(String.class)
                        .list())
                .contains("Board");
        assertThatThrownBy(() -> as(ingrid, () -> actions.edit(ingrid, id, edit)))
                .isInstanceOf(Stale.class);
    }

    ActionId log(LogAction said) {
        return CurrentViewer.as(ingrid, () -> actions.log(ingrid, said));
    }

    LogAction said(ActionKind kind, LocalDate on, @Nullable UUID submission) {
        return new LogAction(leila, kind, false, null, on, "x", null, null, null, null, null, null, submission);
    }

    void as(Viewer viewer, Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        CurrentViewer.as(viewer, done);
    }

    void refused(Reason reason, Runnable work) {
        assertThatThrownBy(() -> as(ingrid, work))
                .isInstanceOfSatisfying(ActionRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    String state(ActionId id) {
        return row(id, "state");
    }

    String row(ActionId id, String expression) {
        return one("select " + expression + " from advocacy_action where id = ?", id);
    }

    String stake(ActionId id) {
        return one("select stake from advocacy_stake where action_id = ?", id);
    }

    String one(String sql, ActionId id) {
        return fixtures.superuser()
                .sql(sql)
                .param(id.value())
                .query(String.class)
                .single();
    }

    List<String> changes(ActionId id) {
        return fixtures.superuser()
                .sql("select kind from advocacy_change where action_id = ? order by changed_at, id")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
