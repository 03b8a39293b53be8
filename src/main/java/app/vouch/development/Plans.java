package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.development.PlanReads.BareListener;
import app.vouch.development.PlanReads.BareStep;
import app.vouch.development.PlanRights.Beside;
import app.vouch.development.PlanView.ListenerRow;
import app.vouch.development.PlanView.Readers;
import app.vouch.development.PlanView.StepRow;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as their readers see them. Reading somebody else's leaves a line in the trail, so nothing here is read-only. */
@Service
public class Plans {

    private final PlanReads reads;
    private final PlanRights rights;
    private final ApplicationEventPublisher events;

    Plans(PlanReads reads, PlanRights rights, ApplicationEventPublisher events) {
        this.reads = reads;
        this.rights = rights;
        this.events = events;
    }

    /** One's own. @throws NotFound where the account has no person */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public PlanView own(Viewer viewer) {
        return view(viewer, viewer.self(), true);
    }

    /** One's own as the forms need it: without what was said about it. @throws NotFound where the account has no person */
    @Allow(Permission.OWN_PLAN)
    @Transactional(readOnly = true)
    public PlanView forWriting(Viewer viewer) {
        return view(viewer, viewer.self(), false);
    }

    /** Who reads one's own. @throws NotFound where the account has no person */
    @Allow(Permission.OWN_PLAN)
    @Transactional(readOnly = true)
    public Readers readers(Viewer viewer) {
        return readers(rights.beside(viewer, viewer.self()));
    }

    /**
     * Anybody's, as far as they let the viewer read it.
     *
     * @throws NotFound where the viewer may read nothing of it
     */
    @Allow(Permission.READ_PLANS)
    @Transactional
    public PlanView of(Viewer viewer, PersonId owner) {
        return view(viewer, owner, true);
    }

    /** Whose goals and steps the viewer may read, and why. */
    public record Opening(PersonRef owner, PlanRight right) {}

    /** Null where the viewer may not read somebody else's goals and steps. For a link, so it leaves no line. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public @Nullable Opening opening(Viewer viewer, PersonId owner) {
        if (!Permission.READ_PLANS.grantedTo(viewer)) {
            return null;
        }
        Beside beside = rights.beside(viewer, owner);
        PlanRight right = rights.of(viewer, owner, beside);
        return right.readsSteps() ? new Opening(beside.owner(), right) : null;
    }

    private PlanView view(Viewer viewer, PersonId owner, boolean whole) {
        Beside beside = rights.beside(viewer, owner);
        PlanRight right = rights.of(viewer, owner, beside);
        boolean steps = right.readsSteps();
        PersonId manager = beside.manager() == null ? null : beside.manager().id();
        var aspirations = right.readsAspirations()
                ? reads.aspirations(owner, right, viewer.person(), manager)
                : List.<PlanView.AspirationRow>of();
        if (!steps && aspirations.isEmpty()) {
            throw new NotFound();
        }
        if (!right.owner()) {
            events.publishEvent(new ConfidentialRead("development.plan.read", owner.value(), owner));
        }
        return new PlanView(
                beside.owner(),
                right,
                steps ? reads.goals(owner) : List.of(),
                steps ? withAudience(reads.steps(owner), reads.listeners(owner)) : List.of(),
                aspirations,
                whole && right.comments() ? reads.comments(owner) : List.of(),
                right.owner() ? readers(beside) : null);
    }

    private static List<StepRow> withAudience(List<BareStep> steps, List<BareListener> listeners) {
        Map<StepId, List<ListenerRow>> audiences = listeners.stream()
                .collect(Collectors.groupingBy(
                        BareListener::step, Collectors.mapping(Plans::listener, Collectors.toList())));
        return steps.stream()
                .map(step -> new StepRow(
                        step.id(),
                        step.goal(),
                        step.what(),
                        step.by(),
                        step.how(),
                        step.stage(),
                        step.state(),
                        step.closedOn(),
                        step.changedAt(),
                        step.version(),
                        audiences.getOrDefault(step.id(), List.of())))
                .toList();
    }

    private static ListenerRow listener(BareListener listener) {
        return new ListenerRow(listener.id(), listener.person(), listener.name(), listener.toldOn());
    }

    private static Readers readers(Beside beside) {
        return new Readers(
                beside.sponsors(),
                beside.mentors(),
                beside.manager(),
                beside.grants().toManager(),
                beside.grants().hr());
    }
}
