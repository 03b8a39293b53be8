package app.vouch.relationships;

import app.vouch.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, as far as its reader may know it.
 *
 * @param manner null for HR, as are {@code minutes} and {@code nextOn}: that they spoke, and when, is all that is theirs
 * @param shared what each of the two wrote for both; empty for HR
 * @param mine what the reader wrote for themself
 * @param lasting whether the relationship is active, so that what is for both can still be rewritten
 */
public record CheckInView(
        CheckInId id,
        RelationshipId relationship,
        LocalDate happenedOn,
        @Nullable Manner manner,
        @Nullable Integer minutes,
        @Nullable LocalDate nextOn,
        List<SharedNote> shared,
        OwnNote mine,
        boolean lasting) {

    /**
     * @param body empty where nothing was written, as is {@code nextStep} where none was agreed
     * @param version 0 where there is no note yet
     */
    public record SharedNote(PersonId author, String body, String nextStep, long version) {}

    /** What a shared note said until its author wrote otherwise. @param until when that was */
    public record FormerNote(PersonId author, String body, String nextStep, Instant until) {}

    /** @param version 0 where there is no note yet */
    public record OwnNote(String body, long version) {
        static final OwnNote NONE = new OwnNote("", 0);
    }

    /** What one of the two wrote for both; an empty note where nothing. */
    public SharedNote sharedBy(PersonId author) {
        return shared.stream()
                .filter(note -> note.author().equals(author))
                .findFirst()
                .orElse(new SharedNote(author, "", "", 0));
    }
}
