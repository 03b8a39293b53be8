package app.vouch.relationships;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the rules, and who is meant to have a sponsor. */
@Service
public class PolicySettings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PolicySettings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Everybody may know the rules that hold for them. */
    @Allow(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Policy current() {
        return jdbc.sql("""
                        select p.*, array(select unit_id from relationship_policy_unit) as units from relationship_policy p
                        """).query(PolicySettings::policy).optional().orElse(Policy.DEFAULT);
    }

    /**
     * @param changed with the version that was read
     * @throws Stale where somebody else changed them since
     */
    @Allow(Permission.MANAGE_SETTINGS)
    @Transactional
    public void change(Viewer viewer, Policy changed) {
        Policy before = current();
        List<String> fields = differences(before, changed);
        Stale.check(before.version(), changed.version());
        if (fields.isEmpty()) {
            return;
        }
        int rows = jdbc.sql("""
                        insert into relationship_policy as p (level_gap, capacity, answer_days, cadence_days, quiet_factor,
                            lapsed_factor, meant_from_rank, meant_to_rank, meant_after_months, version)
                        values (:gap, :capacity, :answer, :cadence, :quiet, :lapsed, :from, :to, :after, 1)
                        on conflict (only_one) do update set level_gap = excluded.level_gap, capacity = excluded.capacity,
                            answer_days = excluded.answer_days, cadence_days = excluded.cadence_days,
                            quiet_factor = excluded.quiet_factor, lapsed_factor = excluded.lapsed_factor,
                            meant_from_rank = excluded.meant_from_rank, meant_to_rank = excluded.meant_to_rank,
                            meant_after_months = excluded.meant_after_months, version = p.version + 1
                        where p.version = :version
                        """)
                .param("gap", changed.levelGap())
                .param("capacity", changed.capacity())
                .param("answer", changed.answerDays())
                .param("cadence", changed.cadenceDays())
                .param("quiet", changed.quietFactor())
                .param("lapsed", changed.lapsedFactor())
                .param("from", changed.meantFromRank())
                .param("to", changed.meantToRank())
                .param("after", changed.meantAfterMonths())
                .param("version", changed.version())
                .update();
        if (rows == 0) {
            throw new Stale();
        }
        jdbc.sql("delete from relationship_policy_unit").update();
        jdbc.sql("insert into relationship_policy_unit (unit_id) select unnest(:units)")
                .param("units", changed.meantUnits().toArray(UUID[]::new))
                .update();
        events.publishEvent(new PolicyChanged(fields));
    }

    private static List<String> differences(Policy before, Policy after) {
        List<String> fields = new ArrayList<>();
        note(fields, "levelGap", before.levelGap() == after.levelGap());
        note(fields, "capacity", before.capacity() == after.capacity());
        note(fields, "answerDays", before.answerDays() == after.answerDays());
        note(fields, "cadenceDays", before.cadenceDays() == after.cadenceDays());
        note(fields, "quietFactor", before.quietFactor().compareTo(after.quietFactor()) == 0);
        note(fields, "lapsedFactor", before.lapsedFactor().compareTo(after.lapsedFactor()) == 0);
        note(fields, "meantFromRank", before.meantFromRank() == after.meantFromRank());
        note(fields, "meantToRank", before.meantToRank() == after.meantToRank());
        note(fields, "meantAfterMonths", before.meantAfterMonths() == after.meantAfterMonths());
        note(fields, "meantUnits", before.meantUnits().equals(after.meantUnits()));
        return fields;
    }

    private static void note(List<String> fields, String name, boolean same) {
        if (!same) {
            fields.add(name);
        }
    }

    private static Policy policy(ResultSet row, int at) throws SQLException {
        return new Policy(
                row.getInt("level_gap"),
                row.getInt("capacity"),
                row.getInt("answer_days"),
                row.getInt("cadence_days"),
                row.getBigDecimal("quiet_factor"),
                row.getBigDecimal("lapsed_factor"),
                row.getInt("meant_from_rank"),
                row.getInt("meant_to_rank"),
                row.getInt("meant_after_months"),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("units").getArray())),
                row.getLong("version"));
    }
}
