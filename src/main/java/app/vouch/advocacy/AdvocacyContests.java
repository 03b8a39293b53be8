package app.vouch.advocacy;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What protégés say to actions that were shared with them and that they see otherwise. */
@Service
public class AdvocacyContests {

    private final ActionReads reads;
    private final ActionRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvocacyContests(ActionReads reads, ActionRecords records, ApplicationEventPublisher events, Clock clock) {
        this.reads = reads;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stands beside the action from then on, for all who may read that.
     *
     * @param body 1 to 1,000 characters
     * @param submission of the form, so that sending it twice says it once; null where there is none
     * @throws NotFound where no such action was shared with the viewer
     * @throws SentBefore where the form was sent before with other words, which stay
     */
    @Allow(Permission.SEE_ADVOCACY)
    @Transactional
    public void contest(Viewer viewer, ActionId id, String body, @Nullable UUID submission) {
        records.oneAtATime(id.value());
        ActionRow action = reads.select("a.id = :id and " + ActionReads.SHARED, "a.id", 1, viewer)
                .param("id", id.value())
                .query(ActionReads::row)
                .optional()
                .orElseThrow(NotFound::new);
        Optional<String> before = records.contestSaid(id, viewer.self(), body, submission);
        if (before.isEmpty()) {
            records.contest(id, viewer.self(), body, submission, clock.instant());
            events.publishEvent(new ActionContested(id, action.sponsor(), action.protege()));
        } else if (!before.get().equals(body)) {
            throw new SentBefore(id.value());
        }
    }
}
