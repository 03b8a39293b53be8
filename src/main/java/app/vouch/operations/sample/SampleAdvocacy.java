package app.vouch.operations.sample;

import app.vouch.advocacy.ActionId;
import app.vouch.advocacy.AdvocacyActions;
import app.vouch.advocacy.Decide;
import app.vouch.advocacy.LogAction;
import app.vouch.kernel.Viewer;
import app.vouch.operations.sample.Deed.Turn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Who stood up for whom, and what became of it, into the log. */
@OnSample
class SampleAdvocacy {

    /** Days ago on which a senior wrote down what is still to come. */
    private static final int PLANNED = 3;

    private final AdvocacyActions actions;

    SampleAdvocacy(AdvocacyActions actions) {
        this.actions = actions;
    }

    void tell(Map<Bond, List<Deed>> deeds, Acting acting) {
        deeds.forEach((bond, done) -> done.forEach(deed -> play(bond, deed, acting)));
    }

    private void play(Bond bond, Deed deed, Acting acting) {
        AtomicReference<ActionId> id = new AtomicReference<>();
        int logged = deed.ago() < 0 ? PLANNED : deed.ago();
        bond.does(bond.senior, logged, () -> id.set(actions.log(acting.viewer(bond.senior), said(bond, deed, acting))));
        for (Turn turn : deed.turns()) {
            bond.does(
                    bond.senior,
                    turn.ago(),
                    () -> turn(
                            acting.viewer(bond.senior),
                            Objects.requireNonNull(id.get(), () -> bond.name() + " " + deed),
                            turn,
                            acting));
        }
    }

    private static LogAction said(Bond bond, Deed deed, Acting acting) {
        Calendar calendar = acting.calendar();
        Integer expected = deed.expected();
        return new LogAction(
                acting.person(bond.protege),
                deed.kind(),
                deed.gave(),
                null,
                calendar.day(deed.ago()),
                deed.room(),
                deed.opportunity(),
                deed.stake(),
                deed.note(),
                deed.summary(),
                deed.visibility(),
                expected == null ? null : calendar.day(expected),
                null);
    }

    private void turn(Viewer viewer, ActionId id, Turn turn, Acting acting) {
        Calendar calendar = acting.calendar();
        switch (turn.kind()) {
            case GRANTED, DECLINED ->
                actions.decide(viewer, id, new Decide(turn.kind() == Turn.Kind.GRANTED, calendar.day(turn.ago())));
            case DEFERRED -> actions.defer(viewer, id, calendar.day(turn.until()));
            case WITHDRAWN -> actions.withdraw(viewer, id);
            case OUTCOME ->
                actions.tellOutcome(viewer, id, Objects.requireNonNull(turn.outcome()), calendar.day(turn.ago()));
        }
    }
}
