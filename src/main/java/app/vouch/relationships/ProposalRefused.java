package app.vouch.relationships;

import java.util.List;

/** A proposal broke rules, and no reason that may count was given for breaking them. */
public class ProposalRefused extends RuntimeException {

    private final transient List<RuleOutcome> broken;
    private final boolean overridable;

    ProposalRefused(List<RuleOutcome> broken, boolean overridable) {
        super("rules broken: " + broken.stream().map(RuleOutcome::rule).toList(), null, false, false);
        this.broken = List.copyOf(broken);
        this.overridable = overridable;
    }

    public List<RuleOutcome> broken() {
        return broken;
    }

    /** Whether a reason of at least a sentence, from this very proposer, would let it pass. */
    public boolean isOverridable() {
        return overridable;
    }
}
