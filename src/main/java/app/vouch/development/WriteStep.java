package app.vouch.development;

import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as its owner writes it.
 *
 * @param what up to 200 characters
 * @param by null where there is no date
 * @param how to get it, up to 500 characters
 * @param people of the directory who should know
 * @param others who should know, by name, each up to 120 characters
 */
public record WriteStep(
        GoalId goal,
        String what,
        @Nullable LocalDate by,
        @Nullable String how,
        Stage stage,
        List<PersonId> people,
        List<String> others) {

    public WriteStep {
        people = List.copyOf(people);
        others = List.copyOf(others);
    }
}
