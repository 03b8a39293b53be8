package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.development.PlanReads.BareComment;
import app.vouch.development.PlanReads.BareListener;
import app.vouch.development.PlanReads.BareStep;
import app.vouch.development.PlanRights.Beside;
import app.vouch.development.PlanView.CommentRow;
import app.vouch.development.PlanView.ListenerRow;
import app.vouch.development.PlanView.Readers;
import app.vouch.development.PlanView.StepRow;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as their readers see them. Reading somebody else's leaves a line in the trail, so nothing here is read-only. */
@Service
public class Plans {

    private final PlanReads reads;
    private final PlanRights rights;
    private final People people;
    private final ApplicationEventPublisher events;

    Plans(PlanReads reads, PlanRights rights, People people, ApplicationEventPublisher events) {
        this.reads = reads;
        this.rights = rights;
        this.people = people;
        this.events = events;
    }

    /** One's own. @throws NotFound where the account has no person */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public PlanView own(Viewer viewer) {
        return view(viewer, viewer.self());
    }

    /**
     * Anybody's, as far as they let the viewer read it.
     *
     * @throws NotFound where the viewer may read nothing of it
     */
    @Allow(Permission.READ_PLANS)
    @Transactional
    public PlanView of(Viewer viewer, PersonId owner) {
        return view(viewer, owner);
    }

    /** Why the viewer may read this person's goals and steps; null where they may not. For a link, so it leaves no line. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public @Nullable PlanRight right(Viewer viewer, PersonId owner) {
        if (!Permission.READ_PLANS.grantedTo(viewer)) {
            return null;
        }
        PlanRight right = rights.of(viewer, owner);
        return right.readsSteps() ? right : null;
    }

    private PlanView view(Viewer viewer, PersonId owner) {
        Beside beside = rights.beside(owner);
        PlanRight right = rights.of(viewer, owner, beside);
        boolean steps = right.readsSteps();
        var aspirations = right.readsAspirations()
                ? reads.aspirations(owner, right, viewer.person(), beside.manager())
                : List.<PlanView.AspirationRow>of();
        if (!steps && aspirations.isEmpty()) {
            throw new NotFound();
        }
        var goals = steps ? reads.goals(owner) : List.<PlanView.GoalRow>of();
        List<BareStep> bareSteps = steps ? reads.steps(owner) : List.of();
        List<BareListener> listeners = steps ? reads.listeners(owner) : List.of();
        List<BareComment> comments = right.comments() ? reads.comments(owner) : List.of();
        Map<PersonId, PersonRef> refs = people.refs(named(owner, beside, listeners, comments));
        if (!right.owner()) {
            events.publishEvent(new ConfidentialRead("development.plan.read", owner.value(), owner));
        }
        return new PlanView(
                ref(refs, owner),
                right,
                goals,
                withAudience(bareSteps, listeners, refs),
                aspirations,
                comments.stream().map(comment -> comment(comment, refs)).toList(),
                right.owner() ? readers(beside, refs) : null);
    }

    private static Set<PersonId> named(
            PersonId owner, Beside beside, List<BareListener> listeners, List<BareComment> comments) {
        Set<PersonId> named = new HashSet<>(Set.of(owner));
        named.addAll(beside.sponsors());
        named.addAll(beside.mentors());
        Stream.of(
                        Stream.ofNullable(beside.manager()),
                        listeners.stream().map(BareListener::person).filter(Objects::nonNull),
                        comments.stream().map(BareComment::author))
                .flatMap(ids -> ids)
                .forEach(named::add);
        return named;
    }

    private static List<StepRow> withAudience(
            List<BareStep> steps, List<BareListener> listeners, Map<PersonId, PersonRef> refs) {
        Map<StepId, List<ListenerRow>> audiences = listeners.stream()
                .collect(Collectors.groupingBy(
                        BareListener::step,
                        Collectors.mapping(listener -> listener(listener, refs), Collectors.toList())));
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

    private static ListenerRow listener(BareListener listener, Map<PersonId, PersonRef> refs) {
        PersonId person = listener.person();
        String name = person == null
                ? String.valueOf(listener.name())
                : ref(refs, person).name();
        return new ListenerRow(listener.id(), person, name, listener.toldOn());
    }

    private static CommentRow comment(BareComment comment, Map<PersonId, PersonRef> refs) {
        return new CommentRow(
                comment.id(),
                ref(refs, comment.author()),
                comment.goal(),
                comment.step(),
                comment.about(),
                comment.body(),
                comment.at());
    }

    private static Readers readers(Beside beside, Map<PersonId, PersonRef> refs) {
        PersonId manager = beside.manager();
        return new Readers(
                beside.sponsors().stream().map(id -> ref(refs, id)).toList(),
                beside.mentors().stream().map(id -> ref(refs, id)).toList(),
                manager == null ? null : ref(refs, manager),
                beside.grants().manager() != null,
                beside.grants().hr());
    }

    private static PersonRef ref(Map<PersonId, PersonRef> refs, PersonId id) {
        PersonRef ref = refs.get(id);
        if (ref == null) {
            throw new NotFound();
        }
        return ref;
    }
}
