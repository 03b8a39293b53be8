package app.vouch.development;

import app.vouch.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something to say about a goal or a step: one of the two.
 *
 * @param owner whose plan
 * @param body up to 2,000 characters
 */
public record SayComment(
        PersonId owner, @Nullable GoalId goal, @Nullable StepId step, String body) {

    public SayComment {
        if ((goal == null) == (step == null)) {
            throw new IllegalArgumentException("a comment is on a goal or on a step");
        }
    }
}
