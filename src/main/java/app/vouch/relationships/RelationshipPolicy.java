package app.vouch.relationships;

import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.people.PersonStatus;
import app.vouch.people.Standing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules about who may be brought together, each with what it found, in words. */
@Component
class RelationshipPolicy {

    /**
     * Everything the rules look at.
     *
     * @param taken live relationships of the senior of this kind, proposals included: an offer made holds its place
     * @param second whether the pair has a live one of this kind already
     */
    record Pair(
            RelationshipKind kind,
            PersonRef senior,
            PersonRef protege,
            Standing seniorStanding,
            Standing protegeStanding,
            int taken,
            boolean second) {

        int levelsApart() {
            return seniorStanding.rank() - protegeStanding.rank();
        }
    }

    List<RuleOutcome> outcomes(Viewer viewer, Pair pair, Policy policy) {
        if (pair.senior().id().equals(pair.protege().id())) {
            return List.of(outcome(Rule.NOT_ONESELF, false, pair.senior().firstName()));
        }
        List<RuleOutcome> outcomes = new ArrayList<>();
        outcomes.add(ownSide(viewer, pair));
        outcomes.add(active(Rule.SENIOR_ACTIVE, pair.senior()));
        outcomes.add(active(Rule.PROTEGE_ACTIVE, pair.protege()));
        outcomes.add(outcome(
                Rule.SENIOR_LEADS,
                pair.seniorStanding().leads(),
                pair.senior().firstName(),
                pair.seniorStanding().level()));
        outcomes.add(levelGap(pair, policy));
        outcomes.add(outsideChain(pair));
        outcomes.add(capacity(pair, policy));
        outcomes.add(kinded(
                Rule.NO_SECOND,
                !pair.second(),
                pair.kind(),
                pair.senior().firstName(),
                pair.protege().firstName()));
        return outcomes;
    }

    /** HR's, and never for a pair one is part of. */
    boolean mayOverride(Viewer viewer, Pair pair) {
        return viewer.isHrFor(pair.senior().id())
                && viewer.isHrFor(pair.protege().id());
    }

    private RuleOutcome ownSide(Viewer viewer, Pair pair) {
        boolean asSenior =
                viewer.is(Role.LEADER) && viewer.isPerson(pair.senior().id());
        boolean passed = asSenior || mayOverride(viewer, pair);
        String why = viewer.is(Role.HR) ? "hr" : "leader";
        return new RuleOutcome(Rule.OWN_SIDE, passed, code(Rule.OWN_SIDE, why), List.of());
    }

    private RuleOutcome active(Rule rule, PersonRef person) {
        return new RuleOutcome(
                rule,
                person.status() == PersonStatus.ACTIVE,
                "relationship.rule.active." + person.status().name(),
                List.of(person.firstName()));
    }

    /** A sponsor stands well above, to have a word where the protégé has none; a mentor only not below. */
    private RuleOutcome levelGap(Pair pair, Policy policy) {
        int needed = pair.kind() == RelationshipKind.SPONSORSHIP ? policy.levelGap() : 0;
        return kinded(
                Rule.LEVEL_GAP,
                pair.levelsApart() >= needed,
                pair.kind(),
                pair.senior().firstName(),
                pair.protege().firstName(),
                pair.levelsApart(),
                needed);
    }

    private RuleOutcome outsideChain(Pair pair) {
        boolean above = pair.protegeStanding().reportsTo(pair.senior().id());
        boolean below = pair.seniorStanding().reportsTo(pair.protege().id());
        String lower = below ? pair.senior().firstName() : pair.protege().firstName();
        String upper = below ? pair.protege().firstName() : pair.senior().firstName();
        return outcome(Rule.OUTSIDE_CHAIN, !above && !below, upper, lower);
    }

    private RuleOutcome capacity(Pair pair, Policy policy) {
        return kinded(
                Rule.CAPACITY,
                pair.taken() < policy.capacity(),
                pair.kind(),
                pair.senior().firstName(),
                pair.taken(),
                policy.capacity());
    }

    private static RuleOutcome outcome(Rule rule, boolean passed, Object... arguments) {
        return new RuleOutcome(rule, passed, "relationship.rule." + rule.name(), List.of(arguments));
    }

    private static RuleOutcome kinded(Rule rule, boolean passed, RelationshipKind kind, Object... arguments) {
        return new RuleOutcome(rule, passed, code(rule, kind.name()), List.of(arguments));
    }

    private static String code(Rule rule, String variant) {
        return "relationship.rule." + rule.name() + "." + variant;
    }
}
