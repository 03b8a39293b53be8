package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wants to reach; written by its owner alone. */
@Service
public class Goals {

    private final GoalRepository goals;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Goals(
            GoalRepository goals,
            Positions positions,
            JdbcClient jdbc,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.goals = goals;
        this.positions = positions;
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /** @param submission the mark of one filled-in form: sent again, it names the goal made first; null for none */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public GoalId add(Viewer viewer, WriteGoal written, @Nullable UUID submission) {
        PersonId owner = viewer.self();
        submissions.hold(submission);
        var made = goals.findMadeOf(owner.value(), submission);
        if (made.isPresent()) {
            return made.get().id();
        }
        Goal goal =
                goals.saveAndFlush(Goal.of(owner, written, positions.behindGoals(owner), submission, clock.instant()));
        publish("added", goal, List.of());
        return goal.id();
    }

    /**
     * @param read the version that was read for writing
     * @throws Stale where it was changed since, or the version is not said
     * @throws NotFound where it is not one's own
     */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void change(Viewer viewer, GoalId id, @Nullable Long read, WriteGoal written) {
        Goal goal = own(viewer, id);
        Long saved = goal.version();
        List<String> fields = goal.rewrite(written, clock.instant());
        if (fields.isEmpty()) {
            return;
        }
        Stale.check(saved, read);
        goals.saveAndFlush(goal);
        publish("changed", goal, fields);
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void reach(Viewer viewer, GoalId id) {
        close(own(viewer, id), GoalState.REACHED, "reached");
    }

    /** Its open steps are dropped with it. */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void drop(Viewer viewer, GoalId id) {
        Goal goal = own(viewer, id);
        close(goal, GoalState.DROPPED, "dropped");
        jdbc.sql("""
                        update step set state = 'DROPPED', closed_on = :today, changed_at = :now, version = version + 1
                        where goal_id = :goal and owner_id = :owner and state = 'OPEN'
                        """)
                .param("today", LocalDate.now(clock))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("goal", id.value())
                .param("owner", goal.owner().value())
                .update();
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void reopen(Viewer viewer, GoalId id) {
        Goal goal = own(viewer, id);
        goal.reopen(clock.instant());
        goals.saveAndFlush(goal);
        publish("opened", goal, List.of());
    }

    /** @param by -1 for up, 1 for down */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void shift(Viewer viewer, GoalId id, int by) {
        Goal goal = own(viewer, id);
        positions.shiftGoal(goal.owner(), id, by);
        publish("moved", goal, List.of("position"));
    }

    private void close(Goal goal, GoalState as, String verb) {
        goal.close(as, LocalDate.now(clock), clock.instant());
        goals.saveAndFlush(goal);
        publish(verb, goal, List.of());
    }

    private Goal own(Viewer viewer, GoalId id) {
        return goals.findByIdAndOwnerId(id.value(), viewer.self().value()).orElseThrow(NotFound::new);
    }

    private void publish(String verb, Goal goal, List<String> fields) {
        events.publishEvent(
                new PlanChanged("development.goal." + verb, goal.id().value(), goal.owner(), fields));
    }
}
