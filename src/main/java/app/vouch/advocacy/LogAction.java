package app.vouch.advocacy;

import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sponsor writes down of an action.
 *
 * @param gave whether it was decided from one's own authority; only where the kind is something that can be given
 * @param purpose null for what the kind presets
 * @param happenedOn later than today for what is planned
 * @param room forum and who decides there, 1 to 200 characters
 * @param opportunity up to 200 characters
 * @param stake null for {@link Stake#LOW}
 * @param note read by the sponsor alone, up to 4,000 characters
 * @param summary what those who may see the action read, up to 1,000 characters
 * @param visibility null for {@link Visibility#HR}
 * @param submission of the form, so that sending it twice makes one action; null where there is none
 */
public record LogAction(
        PersonId protege,
        ActionKind kind,
        boolean gave,
        @Nullable Purpose purpose,
        LocalDate happenedOn,
        String room,
        @Nullable String opportunity,
        @Nullable Stake stake,
        @Nullable String note,
        @Nullable String summary,
        @Nullable Visibility visibility,
        @Nullable LocalDate decisionExpectedOn,
        @Nullable UUID submission) {

    /** The least that makes an action. */
    public static LogAction of(PersonId protege, ActionKind kind, LocalDate happenedOn, String room) {
        return new LogAction(protege, kind, false, null, happenedOn, room, null, null, null, null, null, null, null);
    }
}
