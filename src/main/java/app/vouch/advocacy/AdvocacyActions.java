package app.vouch.advocacy;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.advocacy.ActionRecords.Line;
import app.vouch.advocacy.ActionRefused.Reason;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sponsors write in their log, and what becomes of it. Only who stood up changes an action; each change is kept.
 * All of it throws {@link ActionRefused} where a rule is broken and {@link NotFound} where the action is not the viewer's.
 */
@Service
public class AdvocacyActions {

    private final AdvocacyActionRepository actions;
    private final ActionRecords records;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvocacyActions(
            AdvocacyActionRepository actions,
            ActionRecords records,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.records = records;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For anybody who works here, on leave too, but oneself. The same form sent again makes nothing new.
     *
     * @throws SentBefore where the form was sent before with something else in it
     * @return of the action, the first one's where the form was sent before
     */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional
    public ActionId log(Viewer viewer, LogAction said) {
        PersonId sponsor = viewer.self();
        Optional<AdvocacyAction> sentBefore = sentBefore(sponsor, said.submission());
        if (sentBefore.isPresent()) {
            return same(sentBefore.get(), said);
        }
        if (people.ref(said.protege()).status() == PersonStatus.LEFT) {
            throw new ActionRefused(Reason.LEFT);
        }
        Instant now = clock.instant();
        AdvocacyAction action = actions.save(AdvocacyAction.log(sponsor, said, today(), now));
        actions.flush();
        records.stake(action.id(), sponsor, stake(said));
        if (said.note() != null) {
            records.note(action.id(), sponsor, said.note());
        }
        records.change(action.id(), sponsor, Line.of(ChangeKind.LOGGED, action.happenedOn()), now);
        events.publishEvent(new ActionLogged(action.id(), sponsor, action.protege(), action.kind()));
        return action.id();
    }

    /** An action that was put right since says something else than its form did: told as well, and it does no harm. */
    private ActionId same(AdvocacyAction first, LogAction said) {
        if (!first.says(said) || !records.holds(first.id(), stake(said), said.note())) {
            throw new SentBefore(first.id().value());
        }
        return first.id();
    }

    private static Stake stake(LogAction said) {
        return said.stake() != null ? said.stake() : Stake.LOW;
    }

    private Optional<AdvocacyAction> sentBefore(PersonId sponsor, @Nullable UUID submission) {
        if (submission == null) {
            return Optional.empty();
        }
        records.oneAtATime(submission);
        return actions.findBySponsorIdAndSubmissionId(sponsor.value(), submission);
    }

    /**
     * A change by somebody who read the action and then wrote: not done where it became another meanwhile, and done once
     * however often it is sent.
     *
     * @param version that was read
     * @param change of this action, by one of the methods below
     * @throws Stale where it would change what was not read
     */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public void asRead(Viewer viewer, ActionId id, @Nullable Long version, BooleanSupplier change) {
        Long saved = own(viewer, id).version();
        if (change.getAsBoolean()) {
            Stale.check(saved, version);
        }
    }

    /** What was planned was done, on a day not after today. @return false where it said so already, as for what follows */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional
    public boolean make(Viewer viewer, ActionId id, LocalDate on) {
        AdvocacyAction action = own(viewer, id);
        return action.make(on, today()) && keep(action, Line.of(ChangeKind.MADE, on));
    }

    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public boolean decide(Viewer viewer, ActionId id, Decide decision) {
        AdvocacyAction action = own(viewer, id);
        ChangeKind kind = decision.granted() ? ChangeKind.GRANTED : ChangeKind.DECLINED;
        return action.decide(decision, today()) && keep(action, Line.of(kind, decision.on()));
    }

    /** @param until a day after today on which to ask again */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public boolean defer(Viewer viewer, ActionId id, LocalDate until) {
        AdvocacyAction action = own(viewer, id);
        return action.defer(until, today()) && keep(action, Line.of(ChangeKind.DEFERRED, until));
    }

    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public boolean withdraw(Viewer viewer, ActionId id) {
        AdvocacyAction action = own(viewer, id);
        return action.withdraw() && keep(action, Line.of(ChangeKind.WITHDRAWN, today()));
    }

    /** @param on the day as of which it is told, not after today */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public boolean tellOutcome(Viewer viewer, ActionId id, Outcome outcome, LocalDate on) {
        AdvocacyAction action = own(viewer, id);
        return action.tellOutcome(outcome, on, today()) && keep(action, Line.of(ChangeKind.OUTCOME, outcome, on));
    }

    /** At once, for every reader; what its protégé contested stays shared. */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional
    public boolean changeVisibility(Viewer viewer, ActionId id, Visibility to) {
        AdvocacyAction action = own(viewer, id);
        records.oneAtATime(id.value());
        return action.show(to, records.isContested(id)) && keep(action, Line.of(ChangeKind.VISIBILITY, to, null));
    }

    /** What stood there before is kept, for the sponsor alone. @throws Stale where it was edited meanwhile */
    @Allow(Permission.LOG_ADVOCACY)
    @Transactional
    public void edit(Viewer viewer, ActionId id, EditAction to) {
        AdvocacyAction action = actions.findForEditByIdAndSponsorId(
                        id.value(), viewer.self().value())
                .orElseThrow(NotFound::new);
        Map<String, @Nullable String> former = action.edit(to, today());
        if (!former.isEmpty()) {
            UUID change = line(action, Line.of(ChangeKind.EDITED, former.keySet()));
            records.formerTexts(change, action.sponsor(), former);
        }
        List<String> hidden = new ArrayList<>();
        if (records.stake(id, action.sponsor(), to.stake())) {
            hidden.add("stake");
        }
        if (records.note(id, action.sponsor(), to.note())) {
            hidden.add("note");
        }
        if (!hidden.isEmpty()) {
            keep(action, Line.of(ChangeKind.PRIVATE, hidden));
        }
    }

    private AdvocacyAction own(Viewer viewer, ActionId id) {
        return actions.findByIdAndSponsorId(id.value(), viewer.self().value()).orElseThrow(NotFound::new);
    }

    /** @return true: it is another than before */
    private boolean keep(AdvocacyAction action, Line line) {
        line(action, line);
        return true;
    }

    private UUID line(AdvocacyAction action, Line line) {
        Collection<String> fields = line.fields();
        events.publishEvent(
                new ActionChanged(action.id(), action.sponsor(), action.protege(), line.kind(), List.copyOf(fields)));
        return records.change(action.id(), action.sponsor(), line, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
