package app.vouch.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VouchTest
class RelationshipRulesTests {

    private static final String REASON = "She leaves the committee in April.";

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    Pairs pairs;
    Viewer hr;
    PersonId sponsor;
    PersonId protege;

    @BeforeEach
    void people() {
        pairs = new Pairs(fixtures, relationships);
        hr = pairs.hr();
        sponsor = fixtures.person("Ingrid", "Halvorsen", 6);
        protege = fixtures.person("Leila", "Haddad", 4);
    }

    @Test
    void twoLevelsApartIsEnoughForASponsor() {
        assertThat(broken(hr, sponsor, protege)).isEmpty();
    }

    @Test
    void oneLevelApartIsTooLittleForASponsorAndEnoughForAMentor() {
        PersonId near = fixtures.person("Near", "By", 5);
        assertThat(broken(hr, sponsor, near)).containsExactly(Rule.LEVEL_GAP);
        assertThat(broken(hr, RelationshipKind.MENTORSHIP, sponsor, near, null)).isEmpty();
    }

    @Test
    void aMentorIsNotBelow() {
        PersonId above = fixtures.person("High", "Up", 7);
        PersonId peer = fixtures.person("Level", "With", 6);
        assertThat(broken(hr, RelationshipKind.MENTORSHIP, sponsor, above, null))
                .containsExactly(Rule.LEVEL_GAP);
        assertThat(broken(hr, RelationshipKind.MENTORSHIP, sponsor, peer, null)).isEmpty();
    }

    @Test
    void aSupervisorHoweverFarAboveIsNoSponsor() {
        PersonId middle = fixtures.person("Middle", "One", 5, "Testing", sponsor);
        PersonId below = fixtures.person("Below", "One", 3, "Testing", middle);
        assertThat(broken(hr, sponsor, below)).containsExactly(Rule.OUTSIDE_CHAIN);
    }

    @Test
    void whoReportsToTheProtegeIsNoSponsorEither() {
        PersonId odd = fixtures.person("Odd", "Line", 6, "Testing", protege);
        assertThat(broken(hr, odd, protege)).containsExactly(Rule.OUTSIDE_CHAIN);
    }

    @Test
    void theFourthProtegeIsOneTooMany() {
        for (int i = 0; i < 3; i++) {
            pairs.proposed(hr, sponsor, fixtures.person("Third", "Of" + i, 3));
        }
        assertThat(broken(hr, sponsor, protege)).containsExactly(Rule.CAPACITY);
        assertThat(broken(hr, RelationshipKind.MENTORSHIP, sponsor, protege, null))
                .isEmpty();
    }

    @Test
    void nobodySponsorsThemself() {
        assertThat(broken(hr, sponsor, sponsor)).containsExactly(Rule.NOT_ONESELF);
    }

    @Test
    void aSecondLiveOneOfTheSameKindIsRefusedAndAnEndedOneIsNoHindrance() {
        RelationshipId id = pairs.active(sponsor, protege);
        assertThat(broken(hr, sponsor, protege)).containsExactly(Rule.NO_SECOND);
        assertThat(broken(hr, RelationshipKind.MENTORSHIP, sponsor, protege, null))
                .isEmpty();
        Pairs.run(hr, () -> relationships.end(hr, id, EndReason.COMPLETED));
        assertThat(broken(hr, sponsor, protege)).isEmpty();
    }

    @Test
    void whoseLevelDoesNotLeadIsNoSponsor() {
        PersonId low = fixtures.person("Low", "One", 4);
        assertThat(broken(hr, low, fixtures.person("Lower", "One", 1))).containsExactly(Rule.SENIOR_LEADS);
    }

    @Test
    void whoIsAwayOrGoneIsNotProposed() {
        status(sponsor, "LEFT");
        status(protege, "LEAVE");
        assertThat(broken(hr, sponsor, protege)).containsExactly(Rule.SENIOR_ACTIVE, Rule.PROTEGE_ACTIVE);
    }

    @Test
    void aLeaderProposesThemselfAlone() {
        Viewer leader = pairs.leader(fixtures.person("Another", "Leader", 7));
        assertThat(broken(leader, sponsor, protege)).contains(Rule.OWN_SIDE);
        assertThat(broken(pairs.leader(sponsor), sponsor, protege)).isEmpty();
        assertThat(broken(fixtures.viewer(protege, Role.LEADER), sponsor, protege))
                .contains(Rule.OWN_SIDE);
    }

    @Test
    void hrProposesNobodyToThemselves() {
        Viewer asProtege = fixtures.viewer(protege, Role.HR);
        Viewer asSponsor = fixtures.viewer(sponsor, Role.HR);
        assertThat(broken(asProtege, sponsor, protege)).containsExactly(Rule.OWN_SIDE);
        assertThat(broken(asSponsor, sponsor, protege)).containsExactly(Rule.OWN_SIDE);
    }

    @Test
    void hrBreaksARuleForAReasonThatIsKept() {
        PersonId near = fixtures.person("Near", "By", 5, "Testing", sponsor);
        assertThat(broken(hr, RelationshipKind.SPONSORSHIP, sponsor, near, "because"))
                .containsExactly(Rule.LEVEL_GAP, Rule.OUTSIDE_CHAIN);
        RelationshipId id = pairs.proposed(hr, RelationshipKind.SPONSORSHIP, sponsor, near, REASON);
        List<String> kept = fixtures.superuser()
                .sql("select rule || ' ' || reason || ' ' || overridden_by from relationship_override "
                        + "where relationship_id = :id order by rule")
                .param("id", id.value())
                .query(String.class)
                .list();
        assertThat(kept)
                .containsExactly(
                        "LEVEL_GAP " + REASON + " " + hr.person(), "OUTSIDE_CHAIN " + REASON + " " + hr.person());
    }

    @Test
    void noReasonBreaksARuleThatCannotBeBroken() {
        pairs.proposed(hr, sponsor, protege);
        assertThat(broken(hr, RelationshipKind.SPONSORSHIP, sponsor, protege, REASON))
                .containsExactly(Rule.NO_SECOND);
    }

    @Test
    void nobodyBreaksARuleForThemself() {
        PersonId near = fixtures.person("Near", "By", 5);
        Viewer both = fixtures.viewer(sponsor, Role.LEADER, Role.HR);
        assertThat(broken(pairs.leader(sponsor), RelationshipKind.SPONSORSHIP, sponsor, near, REASON))
                .containsExactly(Rule.LEVEL_GAP);
        assertThat(broken(both, RelationshipKind.SPONSORSHIP, sponsor, near, REASON))
                .containsExactly(Rule.LEVEL_GAP);
    }

    @Test
    void theLastPlaceIsTakenOnceWhenTwoWantItAtTheSameTime() throws Exception {
        pairs.proposed(hr, sponsor, fixtures.person("First", "Of", 3));
        pairs.proposed(hr, sponsor, fixtures.person("Second", "Of", 3));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> tries = List.of(1, 2, 3, 4).stream()
                .map(n -> {
                    PersonId candidate = fixtures.person("Rival", "No" + n, 3);
                    return threads.submit(() -> {
                        start.await();
                        return broken(hr, sponsor, candidate).isEmpty();
                    });
                })
                .toList();
        start.countDown();
        int taken = 0;
        for (Future<Boolean> attempt : tries) {
            taken += attempt.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(taken).isOne();
    }

    @Test
    void sendingAFormTwiceProposesOnce() {
        var command = new ProposeRelationship(
                RelationshipKind.SPONSORSHIP, sponsor, protege, "Pricing", null, null, UUID.randomUUID());
        RelationshipId first = Pairs.as(hr, () -> relationships.propose(hr, command));
        assertThat(Pairs.as(hr, () -> relationships.propose(hr, command))).isEqualTo(first);
    }

    private List<Rule> broken(Viewer by, PersonId senior, PersonId other) {
        return broken(by, RelationshipKind.SPONSORSHIP, senior, other, null);
    }

    private List<Rule> broken(
            Viewer by, RelationshipKind kind, PersonId senior, PersonId other, @Nullable String reason) {
        ProposalRefused refused =
                catchThrowableOfType(ProposalRefused.class, () -> pairs.proposed(by, kind, senior, other, reason));
        return refused == null
                ? List.of()
                : refused.broken().stream().map(RuleOutcome::rule).toList();
    }

    private void status(PersonId person, String status) {
        fixtures.superuser()
                .sql("update person set status = :status where id = :id")
                .param("status", status)
                .param("id", person.value())
                .update();
    }
}
