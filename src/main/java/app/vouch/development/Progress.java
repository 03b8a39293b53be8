package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.development.PlanReads.BareStep;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where plans stand, in a line: for desks and timelines. */
@Service
public class Progress {

    private final PlanReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Progress(PlanReads reads, ApplicationEventPublisher events, Clock clock) {
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /** One's own open steps whose turn is now, or whose date has passed: the nearest date first. */
    @Allow(Permission.OWN_PLAN)
    @Transactional(readOnly = true)
    public DueSteps due(Viewer viewer) {
        return reads.due(viewer.self(), LocalDate.now(clock));
    }

    /**
     * Of each of these people the nearest open step, where the viewer is their active sponsor or mentor; others are
     * left out. Leaves a line in the trail for each that it shows.
     */
    @Allow(Permission.READ_PLANS)
    @Transactional
    public Map<PersonId, NextStep> nextOf(Viewer viewer, Collection<PersonId> owners) {
        if (viewer.person() == null) {
            return Map.of();
        }
        Map<PersonId, NextStep> next = new HashMap<>();
        reads.nearest(viewer.person(), owners).forEach((owner, step) -> {
            next.put(owner, new NextStep(step.id(), step.what(), step.by()));
            events.publishEvent(
                    new ConfidentialRead("development.step.read", step.id().value(), owner));
        });
        return next;
    }

    /** What somebody has done, the last 200 steps, for whoever may read them; empty for others. */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public List<FinishedStep> finished(Viewer viewer, PersonId owner) {
        if (!Permission.READ_PLANS.grantedTo(viewer)) {
            return List.of();
        }
        List<FinishedStep> finished = reads.finished(owner, viewer.person(), viewer.isHrFor(owner)).stream()
                .map(Progress::finished)
                .toList();
        if (!viewer.isPerson(owner) && !finished.isEmpty()) {
            events.publishEvent(new ConfidentialRead("development.plan.read", owner.value(), owner));
        }
        return finished;
    }

    private static FinishedStep finished(BareStep step) {
        LocalDate on = step.closedOn();
        return new FinishedStep(step.id(), step.what(), Objects.requireNonNull(on, "a step done has a day"));
    }
}
