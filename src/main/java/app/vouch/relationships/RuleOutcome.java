package app.vouch.relationships;

import java.util.List;

/**
 * What one rule says of a pair.
 *
 * @param code of the message that says why, with names and figures as its arguments
 */
public record RuleOutcome(Rule rule, boolean passed, String code, List<Object> arguments) {

    public RuleOutcome {
        arguments = List.copyOf(arguments);
    }
}
