package app.vouch.development;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done now.
 *
 * @param steps the nearest of them
 * @param total how many there are
 * @param firstName how one speaks to their owner; empty where there is none
 */
public record DueSteps(List<Due> steps, int total, String firstName) {

    static final int SHOWN = 5;

    public DueSteps {
        steps = List.copyOf(steps);
    }

    /** @param overdue whether its date has passed */
    public record Due(
            StepId id,
            String what,
            @Nullable LocalDate by,
            @Nullable String how,
            boolean overdue) {}
}
