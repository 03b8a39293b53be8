package app.vouch.accounts.web;

import app.vouch.accounts.OwnAccount;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where the viewer is signed in. A session's id is a key and never stands on a page; a handle names it there. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final OwnAccount own;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, OwnAccount own) {
        this.sessions = sessions;
        this.own = own;
    }

    /**
     * @param device null where the session did not say
     * @param here whether it is the one that asks
     */
    record Line(@Nullable Device device, Instant since, Instant lastUsed, boolean here) {}

    /** The one that asks first, then the last used. */
    List<Line> of(Viewer viewer, String current) {
        return sessions.findByPrincipalName(viewer.account().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> line(session, current))
                .sorted(Comparator.comparing(Line::here)
                        .thenComparing(Line::lastUsed)
                        .reversed())
                .toList();
    }

    /** @throws NotFound where none of the viewer's is called so */
    void end(Viewer viewer, UUID handle) {
        String id = sessions.findByPrincipalName(viewer.account().toString()).values().stream()
                .filter(session -> session.getAttribute(Device.ATTRIBUTE) instanceof Device device
                        && device.handle().equals(handle))
                .map(Session::getId)
                .findFirst()
                .orElseThrow(NotFound::new);
        own.end(viewer, id);
    }

    private static Line line(Session session, String current) {
        Device device = session.getAttribute(Device.ATTRIBUTE);
        return new Line(
                device,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }
}
