package app.vouch.people.web;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.people.EditablePerson;
import app.vouch.people.NameOrder;
import app.vouch.people.PersonDetails;
import app.vouch.people.PersonName;
import app.vouch.people.PersonStatus;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of the directory as HR writes it. @param leaving whether HR says that the person really leaves */
record PersonForm(
        @NotBlank(message = "{people.form.employeeId.missing}") @Size(max = 64, message = "{people.form.long}")
        String employeeId,

        @Nullable @Size(max = 120, message = "{people.form.long}")
        String givenName,

        @Nullable @Size(max = 120, message = "{people.form.long}")
        String familyName,

        @Nullable @Size(max = 120, message = "{people.form.long}")
        String preferredName,

        @Nullable NameOrder nameOrder,

        @NotBlank(message = "{people.form.email.missing}")
        @Email(message = "{people.form.email.wrong}")
        @Size(max = 254, message = "{people.form.long}")
        String email,

        @Nullable @Size(max = 200, message = "{people.form.long}")
        String title,

        @NotNull(message = "{people.form.status.missing}") PersonStatus status,
        @NotNull(message = "{people.form.unit.missing}") UUID unit,
        @NotNull(message = "{people.form.level.missing}") UUID level,
        @Nullable UUID site,
        @Nullable UUID supervisor,
        @Nullable String supervisorQuery,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate inRoleSince,
        @Nullable LocalDate lastPromotedOn,
        @Nullable Boolean leaving,
        @Nullable Long version,
        @Nullable UUID submission) {

    /** For somebody new. */
    @SuppressWarnings("NullAway") // nothing chosen yet is what an empty form shows
    static PersonForm empty() {
        return new PersonForm(
                null,
                null,
                null,
                null,
                NameOrder.GIVEN_FIRST,
                null,
                null,
                PersonStatus.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Ids.next());
    }

    static PersonForm of(EditablePerson person) {
        PersonDetails is = person.details();
        return new PersonForm(
                is.employeeId(),
                is.name().given(),
                is.name().family(),
                is.name().preferred(),
                is.name().order(),
                is.email(),
                is.title(),
                is.status(),
                is.unit(),
                is.level(),
                is.site(),
                is.supervisor() == null ? null : is.supervisor().value(),
                null,
                is.hiredOn(),
                is.inRoleSince(),
                is.lastPromotedOn(),
                null,
                person.version(),
                null);
    }

    boolean hasName() {
        return Stream.of(
                        Optional.ofNullable(givenName),
                        Optional.ofNullable(familyName),
                        Optional.ofNullable(preferredName))
                .flatMap(Optional::stream)
                .anyMatch(name -> !name.isBlank());
    }

    /**
     * Somebody was looked for and nobody of those found is chosen: the form comes back with them.
     *
     * @param saved who stands above now: that choice was there before the search
     */
    boolean asksForSupervisor(@Nullable UUID saved) {
        boolean nobodyNew = supervisor == null || supervisor.equals(saved);
        return nobodyNew && supervisorQuery != null && !supervisorQuery.isBlank();
    }

    /** Whether it ends what somebody is in, which is asked once more. */
    boolean leaves(PersonStatus saved) {
        return status == PersonStatus.LEFT && saved != PersonStatus.LEFT;
    }

    PersonDetails details() {
        return new PersonDetails(
                employeeId,
                new PersonName(
                        givenName,
                        familyName,
                        preferredName,
                        Objects.requireNonNullElse(nameOrder, NameOrder.GIVEN_FIRST)),
                email,
                title,
                status,
                supervisor == null ? null : new PersonId(supervisor),
                unit,
                level,
                site,
                hiredOn,
                inRoleSince,
                lastPromotedOn);
    }
}
