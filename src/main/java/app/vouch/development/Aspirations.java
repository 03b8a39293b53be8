package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wants of work and life, each with the readers that they chose; written by its owner alone. */
@Service
public class Aspirations {

    private final AspirationRepository aspirations;
    private final PlanRights rights;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Aspirations(
            AspirationRepository aspirations,
            PlanRights rights,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.aspirations = aspirations;
        this.rights = rights;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /** @param submission the mark of one filled-in form: sent again, it names the one made first; null for none */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public AspirationId add(Viewer viewer, WriteAspiration written, @Nullable UUID submission) {
        PersonId owner = viewer.self();
        submissions.hold(submission);
        var made = aspirations.findMadeOf(owner.value(), submission);
        if (made.isPresent()) {
            return made.get().id();
        }
        Aspiration aspiration = aspirations.saveAndFlush(
                Aspiration.of(owner, written, rights.managerOf(owner), submission, clock.instant()));
        publish("added", owner, aspiration.id(), List.of());
        return aspiration.id();
    }

    /**
     * Text and readers; who is no longer chosen reads it no more from this moment on.
     *
     * @param read the version that was read for writing
     * @throws Stale where it was changed since, or the version is not said
     * @throws NotFound where it is not one's own
     */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void change(Viewer viewer, AspirationId id, @Nullable Long read, WriteAspiration written) {
        Aspiration aspiration = own(viewer, id);
        PersonId owner = viewer.self();
        Long saved = aspiration.version();
        List<String> fields = aspiration.rewrite(written, rights.managerOf(owner), clock.instant());
        if (fields.isEmpty()) {
            return;
        }
        Stale.check(saved, read);
        aspirations.saveAndFlush(aspiration);
        publish("changed", owner, id, fields);
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void remove(Viewer viewer, AspirationId id) {
        aspirations.delete(own(viewer, id));
        publish("removed", viewer.self(), id, List.of());
    }

    private Aspiration own(Viewer viewer, AspirationId id) {
        return aspirations.findByIdAndOwnerId(id.value(), viewer.self().value()).orElseThrow(NotFound::new);
    }

    private void publish(String verb, PersonId owner, AspirationId id, List<String> fields) {
        events.publishEvent(new PlanChanged("development.aspiration." + verb, id.value(), owner, fields));
    }
}
