package app.vouch.accounts;

import app.vouch.people.DirectoryImported;
import app.vouch.people.LadderChanged;
import app.vouch.people.PeopleChanged;
import app.vouch.people.PersonAdded;
import app.vouch.people.PersonChanged;
import app.vouch.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What somebody may do follows from the directory, so a session that began under what it said before ends with it; so
 * does whose an account is, and its address.
 */
@Component
class DirectoryListener {

    private final LiveSessions sessions;
    private final Holders holders;

    DirectoryListener(LiveSessions sessions, Holders holders) {
        this.sessions = sessions;
        this.holders = holders;
    }

    @EventListener
    void on(PersonAdded event) {
        holders.follow(event.person());
    }

    /** Published when all are written: people may have swapped addresses. */
    @EventListener
    void on(DirectoryImported event) {
        holders.follow(null);
    }

    @EventListener
    void on(PersonChanged event) {
        if (event.changed().contains("email") || event.changed().contains("status")) {
            holders.follow(event.person());
        }
        endSessions(event);
    }

    private void endSessions(PersonChanged event) {
        if (event.changed().contains("level") || event.changed().contains("status")) {
            sessions.endOf(event.person());
        }
    }

    @EventListener
    void on(PeopleChanged event) {
        event.each().forEach(this::endSessions);
    }

    @EventListener
    void on(PersonLeft event) {
        sessions.endOf(event.person());
    }

    @EventListener
    void on(LadderChanged event) {
        if (event.fields().contains("leads")) {
            sessions.endOnLevel(event.level());
        }
    }
}
