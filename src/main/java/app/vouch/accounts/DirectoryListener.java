package app.vouch.accounts;

import app.vouch.people.LadderChanged;
import app.vouch.people.PeopleChanged;
import app.vouch.people.PersonChanged;
import app.vouch.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody may do follows from the directory, so a session that began under what it said before ends with it. */
@Component
class DirectoryListener {

    private final LiveSessions sessions;

    DirectoryListener(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(PersonChanged event) {
        if (event.changed().contains("level") || event.changed().contains("status")) {
            sessions.endOf(event.person());
        }
    }

    @EventListener
    void on(PeopleChanged event) {
        event.each().forEach(this::on);
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
