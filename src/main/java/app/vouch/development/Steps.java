package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to do on the way to a goal, in which order, and who should know; written by its owner alone. */
@Service
public class Steps {

    private final StepRepository steps;
    private final GoalRepository goals;
    private final Audience audience;
    private final Positions positions;
    private final People people;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            StepRepository steps,
            GoalRepository goals,
            Audience audience,
            Positions positions,
            People people,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.goals = goals;
        this.audience = audience;
        this.positions = positions;
        this.people = people;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param submission the mark of one filled-in form: sent again, it names the step made first; null for none
     * @throws NotFound where the goal is not one's own, or somebody who should know does not exist
     */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public StepId add(Viewer viewer, WriteStep written, @Nullable UUID submission) {
        PersonId owner = viewer.self();
        submissions.hold(submission);
        var made = steps.findMadeOf(owner.value(), submission);
        if (made.isPresent()) {
            return made.get().id();
        }
        check(owner, written);
        Step step =
                steps.saveAndFlush(Step.of(owner, written, positions.behindSteps(owner), submission, clock.instant()));
        audience.write(step.id(), owner, written.people(), written.others());
        publish("added", step, List.of());
        return step.id();
    }

    /**
     * @param read the version that was read for writing
     * @throws Stale where it was changed since, or the version is not said
     * @throws NotFound where it is not one's own
     */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void change(Viewer viewer, StepId id, @Nullable Long read, WriteStep written) {
        Step step = own(viewer, id);
        PersonId owner = step.owner();
        check(owner, written);
        Long saved = step.version();
        List<String> fields = new ArrayList<>(step.rewrite(written, positions.behindSteps(owner), clock.instant()));
        if (audience.write(id, owner, written.people(), written.others())) {
            fields.add("audience");
        }
        if (fields.isEmpty()) {
            return;
        }
        Stale.check(saved, read);
        steps.saveAndFlush(step);
        publish("changed", step, fields);
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void done(Viewer viewer, StepId id) {
        close(own(viewer, id), StepState.DONE, "done");
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void drop(Viewer viewer, StepId id) {
        close(own(viewer, id), StepState.DROPPED, "dropped");
    }

    /** Done after all not, or dropped too early: open again, behind the others of its column. */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void reopen(Viewer viewer, StepId id) {
        Step step = own(viewer, id);
        step.reopen(positions.behindSteps(step.owner()), clock.instant());
        steps.saveAndFlush(step);
        publish("opened", step, List.of());
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void move(Viewer viewer, StepId id, Move move) {
        Step step = own(viewer, id);
        switch (move) {
            case UP -> positions.shiftStep(step.owner(), step.stage(), id, -1);
            case DOWN -> positions.shiftStep(step.owner(), step.stage(), id, 1);
            case NOW, NEXT, LATER -> {
                step.moveTo(Stage.valueOf(move.name()), positions.behindSteps(step.owner()), clock.instant());
                steps.saveAndFlush(step);
            }
        }
        publish("moved", step, List.of("position"));
    }

    /** @param known whether this person now knows, as of today; false takes it back */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void tell(Viewer viewer, StepId id, ListenerId listener, boolean known) {
        Step step = own(viewer, id);
        audience.told(id, listener, step.owner(), known ? LocalDate.now(clock) : null);
        publish("told", step, List.of("audience"));
    }

    private void check(PersonId owner, WriteStep written) {
        boolean ownGoal =
                goals.findByIdAndOwnerId(written.goal().value(), owner.value()).isPresent();
        if (!ownGoal || !people.refs(written.people()).keySet().containsAll(written.people())) {
            throw new NotFound();
        }
    }

    private void close(Step step, StepState as, String verb) {
        step.close(as, LocalDate.now(clock), clock.instant());
        steps.saveAndFlush(step);
        publish(verb, step, List.of());
    }

    private Step own(Viewer viewer, StepId id) {
        return steps.findByIdAndOwnerId(id.value(), viewer.self().value()).orElseThrow(NotFound::new);
    }

    private void publish(String verb, Step step, List<String> fields) {
        events.publishEvent(
                new PlanChanged("development.step." + verb, step.id().value(), step.owner(), fields));
    }
}
