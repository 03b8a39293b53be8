package app.vouch.development.web;

import app.vouch.development.PlanView.GoalRow;
import app.vouch.development.WriteGoal;
import app.vouch.kernel.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record GoalForm(
        @Nullable UUID submission,
        @Nullable Long version,

        @NotBlank(message = "{development.goal.title.missing}")
        @Size(max = 160, message = "{development.tooLong}")
        @Nullable
        String title,

        @Size(max = 1000, message = "{development.tooLong}") @Nullable
        String why,

        @Nullable LocalDate by) {

    static GoalForm blank() {
        return new GoalForm(Ids.next(), null, null, null, null);
    }

    static GoalForm of(GoalRow goal) {
        return new GoalForm(null, goal.version(), goal.title(), goal.why(), goal.by());
    }

    WriteGoal written() {
        return new WriteGoal(Typed.text(title), Typed.textOrNull(why), by);
    }
}
