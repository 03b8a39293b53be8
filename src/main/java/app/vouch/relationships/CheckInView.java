package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, as far as its reader may know it.
 *
 * @param manner null for HR, as are {@code minutes} and {@code nextOn}: that they spoke, and when, is all that is theirs
 * @param shared what each of the two wrote for both; empty for HR
 * @param mine what the reader wrote for themself
 */
public record CheckInView(
        CheckInId id,
        RelationshipId relationship,
        LocalDate happenedOn,
        @Nullable Manner manner,
        @Nullable Integer minutes,
        @Nullable LocalDate nextOn,
        List<SharedNote> shared,
        @Nullable OwnNote mine) {

    /** @param nextStep empty where none was agreed; as is {@code body} where nothing was written */
    public record SharedNote(PersonId author, String body, String nextStep, long version) {}

    public record OwnNote(String body, long version) {}
}
