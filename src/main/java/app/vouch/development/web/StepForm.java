package app.vouch.development.web;

import app.vouch.development.GoalId;
import app.vouch.development.PlanView.ListenerRow;
import app.vouch.development.PlanView.StepRow;
import app.vouch.development.Stage;
import app.vouch.development.WriteStep;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param others who should know and is not offered as a box: one name a line */
record StepForm(
        @Nullable UUID submission,
        @Nullable Long version,

        @NotBlank(message = "{development.step.what.missing}")
        @Size(max = 200, message = "{development.tooLong}")
        @Nullable
        String what,

        @NotNull(message = "{development.step.goal.missing}") @Nullable
        UUID goal,

        @NotNull(message = "{development.step.stage.missing}") @Nullable
        Stage stage,

        @Nullable LocalDate by,

        @Size(max = 500, message = "{development.tooLong}") @Nullable
        String how,

        @Nullable List<UUID> people,
        @Nullable String others) {

    private static final int OTHERS = 20;

    static StepForm blank(@Nullable UUID goal) {
        return new StepForm(Ids.next(), null, null, goal, Stage.NOW, null, null, List.of(), null);
    }

    static StepForm of(StepRow step) {
        return new StepForm(
                null,
                step.version(),
                step.what(),
                step.goal().value(),
                step.stage(),
                step.by(),
                step.how(),
                step.audience().stream()
                        .map(ListenerRow::person)
                        .filter(Objects::nonNull)
                        .map(PersonId::value)
                        .toList(),
                step.audience().stream()
                        .filter(listener -> listener.person() == null)
                        .map(ListenerRow::name)
                        .collect(Collectors.joining("\n")));
    }

    @AssertTrue(message = "{development.step.others.tooMany}")
    boolean isOthersFewEnough() {
        return names().size() <= OTHERS && names().stream().allMatch(name -> name.length() <= 120);
    }

    boolean tells(UUID person) {
        return people != null && people.contains(person);
    }

    List<String> names() {
        return Typed.text(others)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    WriteStep written() {
        return new WriteStep(
                new GoalId(Objects.requireNonNull(goal, "checked by validation")),
                Typed.text(what),
                by,
                Typed.textOrNull(how),
                Objects.requireNonNull(stage, "checked by validation"),
                people == null ? List.of() : people.stream().map(PersonId::new).toList(),
                names());
    }
}
