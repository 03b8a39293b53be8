package app.vouch.advocacy;

import app.vouch.advocacy.ActionRefused.Reason;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act of standing up for somebody, through its life. Stake and private note stand elsewhere: others may read this. */
@Entity
@Table(name = "advocacy_action")
class AdvocacyAction {

    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_EXPECTED = 10;

    @Id
    private UUID id;

    private UUID sponsorId;
    private UUID protegeId;

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private LocalDate happenedOn;
    private String room;
    private @Nullable String opportunity;
    private @Nullable String summary;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private @Nullable LocalDate decisionExpectedOn;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate deferredUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable LocalDate outcomeToldOn;

    @Column(updatable = false)
    private @Nullable UUID submissionId;

    @Column(updatable = false)
    private Instant loggedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected AdvocacyAction() {}

    private AdvocacyAction(PersonId sponsor, LogAction said, Instant now) {
        id = Ids.next();
        sponsorId = sponsor.value();
        protegeId = said.protege().value();
        kind = said.kind();
        act = said.gave() ? Act.GAVE : said.kind().act();
        purpose = said.purpose() != null ? said.purpose() : said.kind().purpose();
        happenedOn = said.happenedOn();
        room = said.room();
        opportunity = said.opportunity();
        summary = said.summary();
        visibility = shown(said);
        decisionExpectedOn = said.decisionExpectedOn();
        state = ActionState.PLANNED;
        submissionId = said.submission();
        loggedAt = now;
    }

    private static Visibility shown(LogAction said) {
        return said.visibility() != null ? said.visibility() : Visibility.HR;
    }

    static AdvocacyAction log(PersonId sponsor, LogAction said, LocalDate today, Instant now) {
        refuse(said.protege().equals(sponsor), Reason.ONESELF);
        refuse(said.gave() && said.kind().act() != Act.PUT_FORWARD, Reason.NOT_TO_GIVE);
        refuse(said.gave() && said.decisionExpectedOn() != null, Reason.GIVEN_ALREADY);
        AdvocacyAction action = new AdvocacyAction(sponsor, said, now);
        action.checkDates(today);
        if (!action.happenedOn.isAfter(today)) {
            action.happen();
        }
        return action;
    }

    private void checkDates(LocalDate today) {
        refuse(happenedOn.isBefore(today.minusYears(YEARS_BACK)), Reason.TOO_LONG_AGO);
        refuse(happenedOn.isAfter(today.plusYears(YEARS_AHEAD)), Reason.TOO_FAR_AHEAD);
        refuse(decisionExpectedOn != null && decisionExpectedOn.isBefore(happenedOn), Reason.EXPECTED_BEFORE);
        LocalDate last = today.plusYears(YEARS_EXPECTED);
        refuse(decisionExpectedOn != null && decisionExpectedOn.isAfter(last), Reason.EXPECTED_TOO_FAR);
    }

    private void happen() {
        state = act == Act.GAVE ? ActionState.GRANTED : ActionState.MADE;
        decidedOn = act == Act.GAVE ? happenedOn : null;
    }

    /** What was planned was done. @return false where it was made on that day already, as for what follows */
    boolean make(LocalDate on, LocalDate today) {
        if (state != ActionState.PLANNED && happenedOn.equals(on)) {
            return false;
        }
        refuse(state != ActionState.PLANNED, Reason.NOT_PLANNED);
        refuse(on.isBefore(today.minusYears(YEARS_BACK)), Reason.TOO_LONG_AGO);
        refuse(on.isAfter(today), Reason.ON_AFTER_TODAY);
        happenedOn = on;
        if (decisionExpectedOn != null && decisionExpectedOn.isBefore(on)) {
            decisionExpectedOn = on;
        }
        happen();
        return true;
    }

    /** Also over an earlier decision that was written down wrongly, until its outcome is told. */
    boolean decide(Decide decision, LocalDate today) {
        ActionState decided = decision.granted() ? ActionState.GRANTED : ActionState.DECLINED;
        if (act != Act.GAVE && state == decided && decision.on().equals(decidedOn)) {
            return false;
        }
        boolean decidedByAnother = decidedOn != null && act != Act.GAVE;
        refuse(outcome != null || !(awaitsDecision() || decidedByAnother), Reason.NO_DECISION_AWAITED);
        checkDay(decision.on(), happenedOn, today);
        state = decided;
        decidedOn = decision.on();
        deferredUntil = null;
        return true;
    }

    boolean defer(LocalDate until, LocalDate today) {
        if (state == ActionState.DEFERRED && until.equals(deferredUntil)) {
            return false;
        }
        refuse(!awaitsDecision(), Reason.NO_DECISION_AWAITED);
        refuse(!until.isAfter(today), Reason.UNTIL_NOT_AHEAD);
        refuse(until.isAfter(today.plusYears(YEARS_AHEAD)), Reason.UNTIL_NOT_AHEAD);
        state = ActionState.DEFERRED;
        deferredUntil = until;
        return true;
    }

    boolean withdraw() {
        if (state == ActionState.WITHDRAWN) {
            return false;
        }
        refuse(!isWithdrawable(), Reason.NOT_OPEN);
        state = ActionState.WITHDRAWN;
        decidedOn = null;
        deferredUntil = null;
        return true;
    }

    /** The newest counts: what came of it may read otherwise after a year than after three months. */
    boolean tellOutcome(Outcome told, LocalDate on, LocalDate today) {
        if (outcome == told && on.equals(outcomeToldOn)) {
            return false;
        }
        refuse(!mayTellOutcome(), Reason.NO_OUTCOME_YET);
        checkDay(on, decidedOn != null ? decidedOn : happenedOn, today);
        outcome = told;
        outcomeToldOn = on;
        return true;
    }

    /** @param contested then nobody who could read it when its protégé contested it loses it: only shared ones can be contested */
    boolean show(Visibility to, boolean contested) {
        if (visibility == to) {
            return false;
        }
        refuse(contested && to != Visibility.PROTEGE, Reason.CONTESTED);
        visibility = to;
        return true;
    }

    /** @return the former texts of the fields that changed, by name */
    Map<String, @Nullable String> edit(EditAction to, LocalDate today) {
        Stale.check(version, to.version());
        boolean planned = state == ActionState.PLANNED;
        refuse(planned && !to.happenedOn().isAfter(today) && !to.happenedOn().equals(happenedOn), Reason.STILL_PLANNED);
        refuse(!planned && to.happenedOn().isAfter(today), Reason.AFTER_TODAY);
        LocalDate gift = act == Act.GAVE && decidedOn != null ? to.happenedOn() : decidedOn;
        refuse(gift != null && to.happenedOn().isAfter(gift), Reason.AFTER_DECISION);
        refuse(outcomeToldOn != null && to.happenedOn().isAfter(outcomeToldOn), Reason.AFTER_DECISION);
        refuse(act == Act.GAVE && to.decisionExpectedOn() != null, Reason.GIVEN_ALREADY);
        Map<String, @Nullable String> former = new LinkedHashMap<>();
        former.putAll(differing("happenedOn", happenedOn, to.happenedOn()));
        former.putAll(differing("room", room, to.room()));
        former.putAll(differing("opportunity", opportunity, to.opportunity()));
        former.putAll(differing("summary", summary, to.summary()));
        former.putAll(differing("decisionExpectedOn", decisionExpectedOn, to.decisionExpectedOn()));
        happenedOn = to.happenedOn();
        decidedOn = gift;
        room = to.room();
        opportunity = to.opportunity();
        summary = to.summary();
        decisionExpectedOn = to.decisionExpectedOn();
        checkDates(today);
        return former;
    }

    private static Map<String, @Nullable String> differing(String field, @Nullable Object from, @Nullable Object to) {
        Map<String, @Nullable String> difference = new LinkedHashMap<>();
        if (!Objects.equals(from, to)) {
            difference.put(field, from == null ? null : from.toString());
        }
        return difference;
    }

    /** Whether this is what the form said, but for what stands elsewhere. */
    boolean says(LogAction said) {
        return protege().equals(said.protege())
                && kind == said.kind()
                && (act == Act.GAVE) == said.gave()
                && happenedOn.equals(said.happenedOn())
                && room.equals(said.room())
                && Objects.equals(opportunity, said.opportunity())
                && Objects.equals(summary, said.summary())
                && Objects.equals(decisionExpectedOn, said.decisionExpectedOn())
                && visibility == shown(said)
                && (said.purpose() == null || purpose == said.purpose());
    }

    private boolean awaitsDecision() {
        return ActionRules.awaitsDecision(act, state, decisionExpectedOn, outcome);
    }

    private boolean isWithdrawable() {
        return ActionRules.withdrawable(act, state, outcome);
    }

    private boolean mayTellOutcome() {
        return ActionRules.mayTellOutcome(act, state, decisionExpectedOn, outcome);
    }

    private static void checkDay(LocalDate day, LocalDate first, LocalDate today) {
        refuse(day.isBefore(first), Reason.ON_BEFORE);
        refuse(day.isAfter(today), Reason.ON_AFTER_TODAY);
    }

    private static void refuse(boolean broken, Reason reason) {
        if (broken) {
            throw new ActionRefused(reason);
        }
    }

    ActionId id() {
        return new ActionId(id);
    }

    PersonId sponsor() {
        return new PersonId(sponsorId);
    }

    PersonId protege() {
        return new PersonId(protegeId);
    }

    ActionKind kind() {
        return kind;
    }

    ActionState state() {
        return state;
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable
    Long version() {
        return version;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }
}
