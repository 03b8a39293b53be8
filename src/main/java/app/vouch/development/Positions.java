package app.vouch.development;

import app.vouch.kernel.PersonId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order in which somebody put goals and steps. */
@Component
class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int behindGoals(PersonId owner) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from goal where owner_id = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    int behindSteps(PersonId owner) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from step where owner_id = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    /** @param by -1 for up, 1 for down; at the end of the list nothing moves */
    void shiftGoal(PersonId owner, GoalId goal, int by) {
        List<UUID> order =
                jdbc.sql("""
                        select id from goal where owner_id = :owner and state = 'OPEN' order by position, id for update
                        """).param("owner", owner.value()).query(UUID.class).list();
        if (shifted(order, goal.value(), by)) {
            jdbc.sql("""
                            update goal set position = o.at from unnest(:ids) with ordinality as o(id, at)
                            where goal.id = o.id and goal.owner_id = :owner
                            """)
                    .param("ids", order.toArray(UUID[]::new))
                    .param("owner", owner.value())
                    .update();
        }
    }

    /** The same among the open steps of one column. */
    void shiftStep(PersonId owner, Stage stage, StepId step, int by) {
        List<UUID> order = jdbc.sql("""
                        select id from step where owner_id = :owner and stage = :stage and state = 'OPEN'
                        order by position, id for update
                        """)
                .param("owner", owner.value())
                .param("stage", stage.name())
                .query(UUID.class)
                .list();
        if (shifted(order, step.value(), by)) {
            jdbc.sql("""
                            update step set position = o.at from unnest(:ids) with ordinality as o(id, at)
                            where step.id = o.id and step.owner_id = :owner
                            """)
                    .param("ids", order.toArray(UUID[]::new))
                    .param("owner", owner.value())
                    .update();
        }
    }

    private static boolean shifted(List<UUID> order, UUID one, int by) {
        int at = order.indexOf(one);
        int to = at + by;
        if (at < 0 || to < 0 || to >= order.size()) {
            return false;
        }
        Collections.swap(order, at, to);
        return true;
    }
}
