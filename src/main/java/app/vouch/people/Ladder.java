package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused.Reason;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder of levels. A level's rank stays, since rules compare ranks that people stood on. */
@Service
@Transactional
public class Ladder {

    private final LevelRepository levels;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Ladder(LevelRepository levels, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.levels = levels;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Lowest first. */
    @Allow(Permission.MANAGE_SETTINGS)
    @Transactional(readOnly = true)
    public List<LevelView> levels(Viewer viewer) {
        return levels.findAllByOrderByRank().stream().map(Level::view).toList();
    }

    /** @throws NotFound where there is no such level */
    @Allow(Permission.MANAGE_SETTINGS)
    @Transactional(readOnly = true)
    public LevelView level(Viewer viewer, UUID id) {
        return find(id).view();
    }

    /** @throws DirectoryRefused where name or rank is another level's */
    @Allow(Permission.MANAGE_SETTINGS)
    public void add(Viewer viewer, AddLevel command) {
        waitForOtherWriters();
        refuseIf(levels.findByName(command.name()).isPresent(), Reason.LEVEL_NAME_TAKEN);
        refuseIf(levels.existsByRank(command.rank()), Reason.LEVEL_RANK_TAKEN);
        Level level = levels.saveAndFlush(Level.added(command));
        events.publishEvent(new LadderChanged(level.id(), "added", List.of()));
    }

    /**
     * @throws Stale where somebody saved meanwhile
     * @throws DirectoryRefused where the name is another level's
     */
    @Allow(Permission.MANAGE_SETTINGS)
    public void change(Viewer viewer, ChangeLevel command) {
        waitForOtherWriters();
        Level level = find(command.level());
        Stale.check(level.version(), command.version());
        boolean taken = levels.findByName(command.name())
                .filter(other -> !other.id().equals(level.id()))
                .isPresent();
        refuseIf(taken, Reason.LEVEL_NAME_TAKEN);
        Set<String> changed = level.change(command);
        if (!changed.isEmpty()) {
            levels.saveAndFlush(level);
            events.publishEvent(new LadderChanged(level.id(), "changed", List.copyOf(changed)));
        }
    }

    /** @throws DirectoryRefused where somebody stands on it, leavers too */
    @Allow(Permission.MANAGE_SETTINGS)
    public void remove(Viewer viewer, UUID id) {
        waitForOtherWriters();
        Level level = find(id);
        boolean inUse = jdbc.sql("select exists (select 1 from person where level_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        refuseIf(inUse, Reason.LEVEL_IN_USE);
        levels.delete(level);
        levels.flush();
        events.publishEvent(new LadderChanged(id, "removed", List.of()));
    }

    /** So that what was checked still holds when it is saved: nobody is put on a level, none is added, meanwhile. */
    private void waitForOtherWriters() {
        jdbc.sql("lock table level in exclusive mode").update();
    }

    private Level find(UUID id) {
        return levels.findById(id).orElseThrow(NotFound::new);
    }

    private static void refuseIf(boolean refused, Reason reason) {
        if (refused) {
            throw new DirectoryRefused(reason);
        }
    }
}
