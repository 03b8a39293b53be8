package app.vouch.people;

import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the directory keeps of a person, as HR or a file writes it. Mail addresses are kept in lower case.
 *
 * @param employeeId by which the firm's files know the person; stays the same for good
 * @param supervisor null for the head of the firm
 */
public record PersonDetails(
        String employeeId,
        PersonName name,
        String email,
        @Nullable String title,
        PersonStatus status,
        @Nullable PersonId supervisor,
        UUID unit,
        UUID level,
        @Nullable UUID site,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate inRoleSince,
        @Nullable LocalDate lastPromotedOn) {

    public PersonDetails {
        employeeId = employeeId.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        title = title == null || title.isBlank() ? null : title.strip();
    }
}
