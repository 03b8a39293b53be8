package app.vouch.development;

import static app.vouch.access.CurrentViewer.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who reads a plan: the rows of the table of rights, each with who must not. */
@VouchTest
@RecordApplicationEvents
@Import(PlanFixtures.class)
class PlanRightsTests {

    @Autowired
    PlanFixtures planFixtures;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Plans plans;

    @Autowired
    PlanGrants grants;

    @Autowired
    Aspirations aspirations;

    @Autowired
    Comments comments;

    @Autowired
    ApplicationEvents events;

    PlanFixtures.Cast cast;
    GoalId goal;

    @BeforeEach
    void leilaHasAPlan() {
        cast = planFixtures.cast();
        goal = cast.goal("Head of Pricing");
        cast.step(goal, "Show the margin model", Stage.NOW);
    }

    @Test
    void ownerSponsorAndMentorReadGoalsAndSteps() {
        for (Viewer reader : new Viewer[] {cast.leila, cast.sponsor, cast.mentor}) {
            PlanView plan = read(reader);
            assertThat(plan.goals()).hasSize(1);
            assertThat(plan.steps()).hasSize(1);
        }
    }

    @Test
    void nobodyElseDoesUnlessGranted() {
        for (Viewer stranger : new Viewer[] {cast.former, cast.colleague, cast.manager, cast.hr}) {
            assertNotThere(stranger);
        }
        for (Viewer official : new Viewer[] {cast.admin, cast.auditor}) {
            assertThatThrownBy(() -> read(official)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aSponsorReadsUntilTheSponsorshipEnds() {
        planFixtures.end(cast.sponsor, cast.leila.self());
        assertNotThere(cast.sponsor);
    }

    @Test
    void theLineManagerReadsWhatIsGrantedAndOnlyThen() {
        as(cast.leila, () -> grant(true, false));
        assertThat(read(cast.manager).steps()).hasSize(1);
        assertNotThere(cast.hr);
        as(cast.leila, () -> grant(false, false));
        assertNotThere(cast.manager);
    }

    @Test
    void whoBecomesLineManagerLaterWasNotGrantedIt() {
        as(cast.leila, () -> grant(true, false));
        fixtures.superuser()
                .sql("update person set supervisor_id = :new where id = :leila")
                .param("new", cast.former.self().value())
                .param("leila", cast.leila.self().value())
                .update();
        assertNotThere(cast.manager);
        assertNotThere(cast.former);
        assertThat(read(cast.leila).readers())
                .extracting(PlanView.Readers::managerReadsSteps)
                .isEqualTo(false);
    }

    @Test
    void hrReadsWhatIsGrantedButNothingAboutThemselvesByThatRight() {
        as(cast.leila, () -> grant(false, true));
        assertThat(read(cast.hr).steps()).hasSize(1);
        assertThat(read(cast.hr).comments()).isEmpty();
        assertNotThere(cast.manager);
        Viewer leilaInHr = fixtures.viewer(cast.leila.self(), Role.HR);
        assertThat(as(leilaInHr, () -> plans.of(leilaInHr, cast.leila.self())).right())
                .isEqualTo(PlanRight.ofOwner());
    }

    @Test
    void anAspirationIsReadByWhoWasChosen() {
        cast.aspiration("for the sponsor", "sponsor");
        cast.aspiration("for the mentor", "mentor");
        cast.aspiration("for the manager", "manager");
        cast.aspiration("for HR", "hr");
        cast.aspiration("for nobody", "");
        assertThat(texts(cast.leila)).hasSize(5);
        assertThat(texts(cast.sponsor)).containsExactly("for the sponsor");
        assertThat(texts(cast.mentor)).containsExactly("for the mentor");
        assertThat(texts(cast.manager)).containsExactly("for the manager");
        assertThat(read(cast.manager).goals()).as("goals were not opened").isEmpty();
        assertThat(texts(cast.hr)).containsExactly("for HR");
        assertNotThere(cast.former);
        assertNotThere(cast.colleague);
    }

    @Test
    void takingAReaderBackHoldsAtOnce() {
        AspirationId id = cast.aspiration("home for dinner", "sponsor");
        assertThat(texts(cast.sponsor)).hasSize(1);
        as(cast.leila, () -> {
            aspirations.change(cast.leila, id, 0L, PlanFixtures.aspirationOf("home for dinner", ""));
            return id;
        });
        assertThat(texts(cast.sponsor)).isEmpty();
    }

    @Test
    void onlyOwnerAndActiveSeniorsSaySomething() {
        as(cast.leila, () -> grant(true, true));
        for (Viewer reader : new Viewer[] {cast.leila, cast.sponsor, cast.mentor}) {
            say(reader);
        }
        for (Viewer reader : new Viewer[] {cast.former, cast.colleague, cast.manager, cast.hr}) {
            assertThatThrownBy(() -> say(reader)).isInstanceOf(NotFound.class);
        }
        assertThat(read(cast.sponsor).comments()).hasSize(3);
        assertThat(read(cast.manager).comments()).isEmpty();
    }

    @Test
    void readingSomebodyElsesPlanLeavesALineAndReadingOnesOwnDoesNot() {
        read(cast.leila);
        assertThat(reads()).isZero();
        read(cast.sponsor);
        assertThat(reads()).isEqualTo(1);
    }

    private long reads() {
        return events.stream(ConfidentialRead.class)
                .filter(read -> cast.leila.isPerson(read.subject()))
                .count();
    }

    private boolean grant(boolean manager, boolean hr) {
        grants.change(cast.leila, manager, hr);
        return true;
    }

    private boolean say(Viewer author) {
        return as(author, () -> {
            comments.say(author, new SayComment(cast.leila.self(), goal, null, "Take Wanjirũ along."), null);
            return true;
        });
    }

    private List<String> texts(Viewer reader) {
        return read(reader).aspirations().stream()
                .map(PlanView.AspirationRow::text)
                .toList();
    }

    private PlanView read(Viewer reader) {
        return as(reader, () -> plans.of(reader, cast.leila.self()));
    }

    private void assertNotThere(Viewer reader) {
        assertThatThrownBy(() -> read(reader)).isInstanceOf(NotFound.class);
    }
}
