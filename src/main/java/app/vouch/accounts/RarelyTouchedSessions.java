package app.vouch.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that note their last use at most once a minute: written on every request they would cost the database more
 * than the pages do. A request that changes nothing in its session then writes nothing at all.
 *
 * @param <S> of the repository that keeps them
 */
class RarelyTouchedSessions<S extends Session>
        implements FindByIndexNameSessionRepository<RarelyTouchedSessions.Touched<S>> {

    static final Duration BETWEEN = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> kept;
    private final ThreadLocal<@Nullable Touched<S>> saved = new ThreadLocal<>();

    RarelyTouchedSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    /**
     * Having saved a session at the end of a request, the filter asks for it once more, only to see that it is there;
     * within the request that need not be read again. Called at its beginning and end, so that no other sees it.
     */
    void forget() {
        saved.remove();
    }

    @Override
    public Touched<S> createSession() {
        return new Touched<>(kept.createSession(), true);
    }

    @Override
    public void save(Touched<S> session) {
        if (session.changed) {
            kept.save(session.session);
            session.changed = false;
        }
        saved.set(session);
    }

    @Override
    public @Nullable Touched<S> findById(String id) {
        Touched<S> known = saved.get();
        saved.remove();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S found = kept.findById(id);
        return found == null ? null : new Touched<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, Touched<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Touched<S>> found = new LinkedHashMap<>();
        kept.findByIndexNameAndIndexValue(name, value).forEach((id, s) -> found.put(id, new Touched<>(s, false)));
        return found;
    }

    static final class Touched<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        Touched(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (changed || Duration.between(session.getLastAccessedTime(), now).compareTo(BETWEEN) >= 0) {
                session.setLastAccessedTime(now);
                changed = true;
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
