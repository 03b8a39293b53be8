package app.vouch.development;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Ids;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about a plan, by its owner and the active sponsors and mentors, who all read it. Said once, it stays. */
@Service
public class Comments {

    private final JdbcClient jdbc;
    private final PlanRights rights;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            JdbcClient jdbc,
            PlanRights rights,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param submission the mark of one filled-in form: sent again, nothing is said twice; null for none
     * @throws NotFound where the plan is not the viewer's to comment on, or the goal or step is not in it
     */
    @Allow(Permission.READ_PLANS)
    @Transactional
    public void say(Viewer viewer, SayComment comment, @Nullable UUID submission) {
        PersonId owner = comment.owner();
        if (!rights.of(viewer, owner).comments()) {
            throw new NotFound();
        }
        submissions.hold(submission);
        UUID id = Ids.next();
        UUID goal = comment.goal() == null ? null : comment.goal().value();
        UUID step = comment.step() == null ? null : comment.step().value();
        if (!inPlan(owner, goal, step)) {
            throw new NotFound();
        }
        int said = jdbc.sql("""
                        insert into plan_comment (id, owner_id, author_id, goal_id, step_id, body, at, submission_id)
                        select :id, :owner, :author, :goal, :step, :body, :at, :submission
                        where not exists (select 1 from plan_comment
                            where author_id = :author and submission_id = cast(:submission as uuid))
                        """)
                .param("id", id)
                .param("owner", owner.value())
                .param("author", viewer.self().value())
                .param("goal", goal, Types.OTHER)
                .param("step", step, Types.OTHER)
                .param("body", comment.body())
                .param("at", Timestamp.from(clock.instant()))
                .param("submission", submission, Types.OTHER)
                .update();
        if (said > 0) {
            events.publishEvent(new PlanChanged("development.comment.said", id, owner));
        }
    }

    private boolean inPlan(PersonId owner, @Nullable UUID goal, @Nullable UUID step) {
        return jdbc.sql("""
                        select (select count(*) from goal where owner_id = :owner and id = cast(:goal as uuid))
                             + (select count(*) from step where owner_id = :owner and id = cast(:step as uuid))
                        """)
                        .param("owner", owner.value())
                        .param("goal", goal, Types.OTHER)
                        .param("step", step, Types.OTHER)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
