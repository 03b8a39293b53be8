package app.vouch.development.web;

import app.vouch.development.GoalId;
import app.vouch.development.SayComment;
import app.vouch.development.StepId;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param about {@code goal-} or {@code step-} and its id */
record CommentForm(
        @Nullable UUID submission,

        @NotBlank(message = "{development.comment.about.missing}")
        @Pattern(regexp = "(goal|step)-.+", message = "{development.comment.about.missing}")
        @Nullable
        String about,

        @NotBlank(message = "{development.comment.body.missing}")
        @Size(max = 2000, message = "{development.tooLong}")
        @Nullable
        String body) {

    static CommentForm blank(@Nullable String about) {
        return new CommentForm(Ids.next(), about, null);
    }

    SayComment said(PersonId owner) {
        String on = Typed.text(about);
        String id = on.substring(on.indexOf('-') + 1);
        return on.startsWith("goal-")
                ? new SayComment(owner, GoalId.of(id), null, Typed.text(body))
                : new SayComment(owner, null, StepId.of(id), Typed.text(body));
    }
}
