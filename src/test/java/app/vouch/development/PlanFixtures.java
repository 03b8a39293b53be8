package app.vouch.development;

import static app.vouch.access.CurrentViewer.as;

import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Leila, her plan, and everybody who stands beside her or does not. */
@TestComponent
public class PlanFixtures {

    private final Fixtures fixtures;
    private final Goals goals;
    private final Steps steps;
    private final Aspirations aspirations;

    PlanFixtures(Fixtures fixtures, Goals goals, Steps steps, Aspirations aspirations) {
        this.fixtures = fixtures;
        this.goals = goals;
        this.steps = steps;
        this.aspirations = aspirations;
    }

    /** Leila and those around her, each as they would be signed in. */
    public final class Cast {
        public final Viewer manager = fixtures.viewer(fixtures.person("Noor", "Rahimi", 5), Role.LEADER);
        public final Viewer leila = fixtures.viewer(fixtures.person("Leila", "Haddad", 3, "Testing", manager.self()));
        public final Viewer sponsor = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        public final Viewer mentor = fixtures.viewer(fixtures.person("Rajesh", "Iyer", 5), Role.LEADER);
        public final Viewer former = fixtures.viewer(fixtures.person("Kwame", "Mensah", 7), Role.LEADER);
        public final Viewer colleague = fixtures.viewer(fixtures.person("Mateus", "Oliveira", 3));
        public final Viewer hr = fixtures.viewer(fixtures.person("Ana", "Popescu", 4), Role.HR);
        public final Viewer admin = fixtures.official(Role.ADMIN);
        public final Viewer auditor = fixtures.official(Role.AUDITOR);

        Cast() {
            relate(sponsor, leila, "SPONSORSHIP", "ACTIVE");
            relate(mentor, leila, "MENTORSHIP", "ACTIVE");
            relate(former, leila, "SPONSORSHIP", "ENDED");
        }

        public GoalId goal(String title) {
            return as(leila, () -> goals.add(leila, new WriteGoal(title, null, null), null));
        }

        public StepId step(GoalId goal, String what, Stage stage) {
            return step(goal, what, stage, null);
        }

        public StepId step(GoalId goal, String what, Stage stage, @Nullable LocalDate by) {
            return as(
                    leila,
                    () -> steps.add(leila, new WriteStep(goal, what, by, null, stage, List.of(), List.of()), null));
        }

        /** @param readers of {@code sponsor mentor manager hr} */
        public AspirationId aspiration(String text, String readers) {
            return as(leila, () -> aspirations.add(leila, aspirationOf(text, readers), null));
        }
    }

    public Cast cast() {
        return new Cast();
    }

    static WriteAspiration aspirationOf(String text, String readers) {
        return new WriteAspiration(
                text,
                AspirationKind.LIFE,
                Horizon.LONG,
                readers.contains("sponsor"),
                readers.contains("mentor"),
                readers.contains("manager"),
                readers.contains("hr"));
    }

    /** Planted past the services: how a relationship comes about is another feature's to test. */
    public UUID relate(Viewer senior, Viewer protege, String kind, String state) {
        UUID id = Ids.next();
        fixtures.superuser()
                .sql("""
                        insert into relationship (id, kind, senior_id, protege_id, state, cadence_days, proposed_by,
                            proposed_at, senior_answer, protege_answer, started_on, ended_on, end_reason, levels_apart,
                            place, places)
                        values (:id, :kind, :senior, :protege, :state, 30, :senior, now(), 'ACCEPTED', 'ACCEPTED',
                            current_date - 100, case when :state = 'ENDED' then current_date - 10 end,
                            case when :state = 'ENDED' then 'COMPLETED' end, 2, 1, 3)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("senior", senior.self().value())
                .param("protege", protege.self().value())
                .param("state", state)
                .update();
        return id;
    }

    public void end(Viewer senior, PersonId protege) {
        fixtures.superuser()
                .sql("""
                        update relationship set state = 'ENDED', ended_on = current_date, end_reason = 'COMPLETED'
                        where senior_id = :senior and protege_id = :protege and state = 'ACTIVE'
                        """)
                .param("senior", senior.self().value())
                .param("protege", protege.value())
                .update();
    }
}
