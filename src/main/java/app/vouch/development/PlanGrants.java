package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read somebody's goals and steps besides the active sponsor and mentor: the owner's switches. */
@Service
public class PlanGrants {

    private final JdbcClient jdbc;
    private final PlanRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanGrants(JdbcClient jdbc, PlanRights rights, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * At once, and until changed.
     *
     * @param toManager today's line manager; not whoever comes after
     */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public void change(Viewer viewer, boolean toManager, boolean toHr) {
        PersonId owner = viewer.self();
        PersonId manager = toManager ? rights.managerOf(owner) : null;
        jdbc.sql("""
                        insert into plan_grant (owner_id, hr, manager_id, changed_at)
                        values (:owner, :hr, :manager, :now)
                        on conflict (owner_id) do update
                        set hr = excluded.hr, manager_id = excluded.manager_id, changed_at = excluded.changed_at
                        """)
                .param("owner", owner.value())
                .param("hr", toHr)
                .param("manager", manager == null ? null : manager.value(), Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new PlanChanged("development.grants.changed", owner.value(), owner, List.of("manager", "hr")));
    }
}
