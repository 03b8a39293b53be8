package app.vouch.development;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants, in their own words, and who besides them may read it. */
@Entity
class Aspiration {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    private String text;

    @Enumerated(EnumType.STRING)
    private AspirationKind kind;

    @Enumerated(EnumType.STRING)
    private Horizon horizon;

    private boolean readBySponsor;
    private boolean readByMentor;
    private boolean readByHr;
    private @Nullable UUID managerId;

    @Column(updatable = false)
    private @Nullable UUID submissionId;

    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Aspiration() {}

    /** @param manager today's line manager; null where there is none */
    static Aspiration of(
            PersonId owner,
            WriteAspiration written,
            @Nullable PersonId manager,
            @Nullable UUID submission,
            Instant now) {
        Aspiration aspiration = new Aspiration();
        aspiration.id = Ids.next();
        aspiration.ownerId = owner.value();
        aspiration.submissionId = submission;
        aspiration.text = "";
        aspiration.kind = written.kind();
        aspiration.horizon = written.horizon();
        aspiration.rewrite(written, manager, now);
        return aspiration;
    }

    /** Names of what became different. */
    List<String> rewrite(WriteAspiration written, @Nullable PersonId manager, Instant now) {
        if (written.text().isBlank()) {
            throw new IllegalArgumentException("an aspiration says what is wanted");
        }
        UUID reader = written.byManager() && manager != null ? manager.value() : null;
        Changes changes = new Changes();
        changes.note("text", text, written.text());
        changes.note("kind", kind, written.kind());
        changes.note("horizon", horizon, written.horizon());
        changes.note("sponsor", readBySponsor, written.bySponsor());
        changes.note("mentor", readByMentor, written.byMentor());
        changes.note("manager", managerId, reader);
        changes.note("hr", readByHr, written.byHr());
        text = written.text();
        kind = written.kind();
        horizon = written.horizon();
        readBySponsor = written.bySponsor();
        readByMentor = written.byMentor();
        readByHr = written.byHr();
        managerId = reader;
        changedAt = now;
        return changes.fields();
    }

    AspirationId id() {
        return new AspirationId(id);
    }

    @Nullable
    Long version() {
        return version;
    }
}
