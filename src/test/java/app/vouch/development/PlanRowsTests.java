package app.vouch.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Ids;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock by itself: what the application's database account sees with no service in between. */
@VouchTest
@Import(PlanFixtures.class)
class PlanRowsTests {

    private static final List<String> TASKS = List.of("goal", "step", "step_audience");

    @Autowired
    PlanFixtures planFixtures;

    @Autowired
    Fixtures fixtures;

    @Autowired
    PlanGrants grants;

    @Autowired
    Comments comments;

    @Autowired
    Steps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    PlanFixtures.Cast cast;
    GoalId goal;

    @BeforeEach
    void leilaHasAPlan() {
        cast = planFixtures.cast();
        goal = cast.goal("Head of Pricing");
        CurrentViewer.as(
                cast.leila,
                () -> steps.add(
                        cast.leila,
                        new WriteStep(goal, "Show it", null, null, Stage.NOW, List.of(), List.of("Mother")),
                        null));
        CurrentViewer.as(cast.sponsor, () -> {
            comments.say(cast.sponsor, new SayComment(cast.leila.self(), goal, null, "Take Wanjirũ along."), null);
            return goal;
        });
    }

    @Test
    void ownerAndActiveSeniorsSeeTheRows() {
        for (Viewer reader : List.of(cast.leila, cast.sponsor, cast.mentor)) {
            TASKS.forEach(table -> assertThat(count(reader, table)).as(table).isEqualTo(1));
            assertThat(count(reader, "plan_comment")).isEqualTo(1);
        }
    }

    @Test
    void nobodyElseDoes() {
        for (Viewer other : List.of(cast.former, cast.colleague, cast.manager, cast.hr, cast.admin, cast.auditor)) {
            TASKS.forEach(table -> assertThat(count(other, table)).as(table).isZero());
            assertThat(count(other, "plan_comment")).isZero();
            assertThat(count(other, "plan_grant")).isZero();
        }
        planFixtures.end(cast.sponsor, cast.leila.self());
        assertThat(count(cast.sponsor, "step")).isZero();
        assertThat(count(cast.sponsor, "plan_comment")).isZero();
    }

    @Test
    void whoIsNotSignedInSeesNothing() {
        TASKS.forEach(table -> assertThat(asNobody(table)).as(table).isZero());
    }

    @Test
    void aGrantOpensGoalsAndStepsAndNothingMore() {
        grant(true, true);
        for (Viewer reader : List.of(cast.manager, cast.hr)) {
            TASKS.forEach(table -> assertThat(count(reader, table)).as(table).isEqualTo(1));
            assertThat(count(reader, "plan_comment")).isZero();
        }
        grant(false, false);
        for (Viewer reader : List.of(cast.manager, cast.hr)) {
            TASKS.forEach(table -> assertThat(count(reader, table)).as(table).isZero());
        }
    }

    @Test
    void hrSeesNoAspirationThatItsOwnPersonKeepsFromThem() {
        cast.aspiration("for HR", "hr");
        cast.aspiration("for the sponsor", "sponsor");
        cast.aspiration("for the mentor", "mentor");
        cast.aspiration("for the manager", "manager");
        assertThat(count(cast.leila, "aspiration")).isEqualTo(4);
        for (Viewer reader : List.of(cast.sponsor, cast.mentor, cast.manager, cast.hr)) {
            assertThat(count(reader, "aspiration")).isEqualTo(1);
        }
        for (Viewer other : List.of(cast.former, cast.colleague, cast.admin, cast.auditor)) {
            assertThat(count(other, "aspiration")).isZero();
        }
    }

    @Test
    void readersWriteNothing() {
        grant(true, true);
        for (Viewer reader : List.of(cast.sponsor, cast.mentor, cast.manager, cast.hr)) {
            assertThat(as(reader, () -> jdbc.sql("update goal set title = 'x' where owner_id = :leila")
                            .param("leila", cast.leila.self().value())
                            .update()))
                    .isZero();
            assertThat(as(reader, () -> jdbc.sql("delete from step_audience where owner_id = :leila")
                            .param("leila", cast.leila.self().value())
                            .update()))
                    .isZero();
        }
    }

    @Test
    void commentsAreSaidByWhoMayAndNeverInAnothersName() {
        assertThatThrownBy(() -> comment(cast.colleague, cast.colleague)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> comment(cast.former, cast.former)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> comment(cast.mentor, cast.sponsor)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> comment(cast.leila, cast.sponsor)).isInstanceOf(DataAccessException.class);
        assertThat(comment(cast.mentor, cast.mentor)).isEqualTo(1);
        assertThat(as(cast.sponsor, () -> jdbc.sql("update plan_comment set body = 'x'")
                        .update()))
                .as("what was said stays")
                .isZero();
    }

    @Test
    void whoIsInHrTooSeesTheirOwnPlanAsItsOwner() {
        Viewer leilaInHr = fixtures.viewer(cast.leila.self(), Role.HR);
        assertThat(count(leilaInHr, "goal")).isEqualTo(1);
    }

    private int comment(Viewer actor, Viewer author) {
        return as(actor, () -> jdbc.sql("""
                        insert into plan_comment (id, owner_id, author_id, goal_id, body, at)
                        values (:id, :owner, :author, :goal, 'x', now())
                        """)
                .param("id", Ids.next())
                .param("owner", cast.leila.self().value())
                .param("author", author.self().value())
                .param("goal", goal.value())
                .update());
    }

    private void grant(boolean manager, boolean hr) {
        CurrentViewer.as(cast.leila, () -> {
            grants.change(cast.leila, manager, hr);
            return goal;
        });
    }

    private int count(Viewer viewer, String table) {
        return as(viewer, () -> number(table));
    }

    private int number(String table) {
        UUID owner = cast.leila.self().value();
        return jdbc.sql("select count(*) from " + table + " where owner_id = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    private int asNobody(String table) {
        Integer result = transaction.execute(status -> number(table));
        return result == null ? 0 : result;
    }

    private int as(Viewer viewer, Supplier<Integer> work) {
        Integer result = CurrentViewer.as(viewer, () -> transaction.execute(status -> work.get()));
        return result == null ? 0 : result;
    }
}
