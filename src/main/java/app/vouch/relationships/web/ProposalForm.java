package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.relationships.ProposeRelationship;
import app.vouch.relationships.RelationshipKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param seniorQuery what was typed to find the senior, where nobody was chosen yet; so {@code protegeQuery} */
record ProposalForm(
        @NotNull(message = "{proposal.kind.missing}") @Nullable
        RelationshipKind kind,

        @Nullable UUID senior,
        @Nullable String seniorQuery,
        @Nullable UUID protege,
        @Nullable String protegeQuery,

        @Size(max = 1000, message = "{proposal.purpose.long}") @Nullable
        String purpose,

        @Min(value = 1, message = "{proposal.cadence.range}")
        @Max(value = 366, message = "{proposal.cadence.range}")
        @Nullable
        Integer cadenceDays,

        @Size(max = 1000, message = "{proposal.reason.long}") @Nullable
        String reason,

        @Nullable UUID submission) {

    /** What could be read of a form that holds something unreadable; then Spring makes none. */
    static ProposalForm readable(Errors errors) {
        return new ProposalForm(
                null,
                errors.getFieldValue("senior") instanceof UUID senior ? senior : null,
                text(errors, "seniorQuery"),
                errors.getFieldValue("protege") instanceof UUID protege ? protege : null,
                text(errors, "protegeQuery"),
                null,
                null,
                text(errors, "reason"),
                null);
    }

    private static @Nullable String text(Errors errors, String field) {
        return errors.getFieldValue(field) instanceof String text ? text : null;
    }

    ProposeRelationship command() {
        return new ProposeRelationship(
                Objects.requireNonNull(kind),
                new PersonId(Objects.requireNonNull(senior)),
                new PersonId(Objects.requireNonNull(protege)),
                blankToNull(purpose),
                cadenceDays,
                blankToNull(reason),
                submission);
    }

    ProposalForm withSenior(PersonId fixed) {
        return new ProposalForm(
                kind, fixed.value(), null, protege, protegeQuery, purpose, cadenceDays, reason, submission);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
