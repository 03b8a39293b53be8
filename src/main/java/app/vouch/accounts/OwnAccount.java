package app.vouch.accounts;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Viewer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with the account they are signed in to. */
@Service
public class OwnAccount {

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final AccountRepository accounts;
    private final LiveSessions sessions;
    private final ApplicationEventPublisher events;

    OwnAccount(AccountRepository accounts, LiveSessions sessions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * @param theme {@code light}, {@code dark}, or null to follow the device
     * @return the viewer as they are from now on
     */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public Viewer choose(Viewer viewer, @Nullable String theme) {
        if (theme != null && !THEMES.contains(theme)) {
            throw new NotFound();
        }
        own(viewer).choose(theme);
        return new Viewer(viewer.account(), viewer.person(), viewer.name(), viewer.initials(), viewer.roles(), theme);
    }

    /** Ends another of one's own HTTP sessions. @throws NotFound where one has no such session */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public void end(Viewer viewer, String session) {
        if (!sessions.end(viewer.account(), session)) {
            throw new NotFound();
        }
        ended(viewer);
    }

    /** Signs out everywhere, here included. */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public void endAll(Viewer viewer) {
        sessions.endAll(viewer.account());
        ended(viewer);
    }

    /** Leaves a line in the trail; the session itself is the caller's to end. */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public void signedOut(Viewer viewer) {
        tell("accounts.session.signed-out", viewer);
    }

    private void ended(Viewer viewer) {
        tell("accounts.session.ended", viewer);
    }

    private Account own(Viewer viewer) {
        return accounts.findById(viewer.account().value()).orElseThrow(NotFound::new);
    }

    private void tell(String kind, Viewer viewer) {
        events.publishEvent(new AccountEvent(kind, viewer.account(), viewer.person(), List.of()));
    }
}
