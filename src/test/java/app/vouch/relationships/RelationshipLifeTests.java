package app.vouch.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonLeft;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@VouchTest
class RelationshipLifeTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    RelationshipRecords records;

    @Autowired
    PolicySettings settings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    Pairs pairs;
    PersonId sponsor;
    PersonId protege;
    Viewer asSponsor;
    Viewer asProtege;
    Viewer hr;

    @BeforeEach
    void people() {
        pairs = new Pairs(fixtures, relationships);
        sponsor = fixtures.person("Ingrid", "Halvorsen", 6);
        protege = fixtures.person("Leila", "Haddad", 4);
        asSponsor = pairs.leader(sponsor);
        asProtege = fixtures.viewer(protege);
        hr = pairs.hr();
    }

    @Test
    void itBeginsWhenBothHaveSaidYes() {
        RelationshipId id = pairs.proposed(hr, sponsor, protege);
        pairs.accept(asSponsor, id);
        pairs.accept(asSponsor, id);
        assertThat(view(id).state()).isEqualTo(RelationshipState.PROPOSED);
        pairs.accept(asProtege, id);
        assertThat(view(id).state()).isEqualTo(RelationshipState.ACTIVE);
        assertThat(view(id).startedOn()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void aLeaderWhoProposesHasSaidYes() {
        RelationshipId id = pairs.proposed(asSponsor, sponsor, protege);
        pairs.accept(asProtege, id);
        assertThat(view(id).isActive()).isTrue();
    }

    @Test
    void neitherHrNorAStrangerAnswersForSomebody() {
        RelationshipId id = pairs.proposed(hr, sponsor, protege);
        Viewer stranger = pairs.leader(fixtures.person("Other", "Leader", 7));
        for (Viewer viewer : List.of(hr, stranger)) {
            assertThatThrownBy(() -> pairs.accept(viewer, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Pairs.run(viewer, () -> relationships.decline(viewer, id, null)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void oneNoIsEnough() {
        RelationshipId id = pairs.proposed(hr, sponsor, protege);
        pairs.accept(asSponsor, id);
        Pairs.run(asProtege, () -> relationships.decline(asProtege, id, null));
        assertThat(view(id).state()).isEqualTo(RelationshipState.DECLINED);
        assertThatThrownBy(() -> pairs.accept(asProtege, id)).isInstanceOf(TooLate.class);
    }

    @Test
    void whoProposedTakesItBackAndTheOtherSideDoesNot() {
        RelationshipId id = pairs.proposed(asSponsor, sponsor, protege);
        Viewer protegeWhoLeads = fixtures.viewer(protege, Role.LEADER);
        assertThatThrownBy(() -> Pairs.run(protegeWhoLeads, () -> relationships.withdraw(protegeWhoLeads, id)))
                .isInstanceOf(NotFound.class);
        Pairs.run(asSponsor, () -> relationships.withdraw(asSponsor, id));
        assertThat(view(id).endReason()).isEqualTo(EndReason.WITHDRAWN);
    }

    @Test
    void hrWhoIsAPartyHasItsRightsAndNoMore() {
        Viewer hrProtege = fixtures.viewer(protege, Role.HR);
        RelationshipId id = pairs.proposed(asSponsor, sponsor, protege);
        assertThatThrownBy(() -> Pairs.run(hrProtege, () -> relationships.withdraw(hrProtege, id)))
                .isInstanceOf(NotFound.class);
        pairs.accept(hrProtege, id);
        assertThat(view(id).isActive()).isTrue();
    }

    @Test
    void withALeaverItEndsAndWhatWasOpenIsTakenBack() {
        RelationshipId active = pairs.active(sponsor, protege);
        RelationshipId open = pairs.proposed(hr, sponsor, fixtures.person("Mateus", "Oliveira", 3));
        RelationshipId others = pairs.active(fixtures.person("Kwame", "Mensah", 7), fixtures.person("Third", "One", 3));
        Pairs.run(hr, () -> transactions.executeWithoutResult(status -> events.publishEvent(new PersonLeft(sponsor))));
        assertThat(view(active).state()).isEqualTo(RelationshipState.ENDED);
        assertThat(view(active).endReason()).isEqualTo(EndReason.LEFT);
        assertThat(view(open).state()).isEqualTo(RelationshipState.DECLINED);
        assertThat(view(open).endReason()).isEqualTo(EndReason.LEFT);
        assertThat(view(others).isActive()).isTrue();
        assertThat(trail()).contains("relationships.relationship.ended", "relationships.relationship.withdrawn");
    }

    @Test
    void contactOutsideACheckInCountsToo() {
        RelationshipId id = pairs.active(sponsor, protege);
        LocalDate today = LocalDate.now(clock);
        Pairs.run(asSponsor, () -> relationships.noteContact(sponsor, protege, today.minusDays(1)));
        assertThat(view(id).lastContactOn()).as("before it began").isNull();
        Pairs.run(asSponsor, () -> relationships.noteContact(sponsor, protege, today));
        assertThat(view(id).lastContactOn()).isEqualTo(today);
    }

    @Test
    void itIsQuietAtOneAndAHalfTimesThePromiseAndLapsedAtThree() {
        Terms terms = Policy.DEFAULT.terms();
        assertThat(terms.silence(44, 30)).isEqualTo(Silence.NONE);
        assertThat(terms.silence(45, 30)).isEqualTo(Silence.QUIET);
        assertThat(terms.silence(46, 31)).isEqualTo(Silence.NONE);
        assertThat(terms.silence(47, 31)).isEqualTo(Silence.QUIET);
        assertThat(terms.silence(89, 30)).isEqualTo(Silence.QUIET);
        assertThat(terms.silence(90, 30)).isEqualTo(Silence.LAPSED);
    }

    @Test
    void theListOfQuietOnesDrawsTheSameLineAndSparesWhoIsOnLeave() {
        RelationshipId id = pairs.active(sponsor, protege);
        silent(id, 44);
        assertThat(quiet()).doesNotContain(id);
        silent(id, 45);
        assertThat(quiet()).contains(id);
        fixtures.superuser()
                .sql("update person set status = 'LEAVE' where id = :id")
                .param("id", protege.value())
                .update();
        assertThat(quiet()).doesNotContain(id);
        assertThat(view(id).silence(LocalDate.now(clock))).isEqualTo(Silence.NONE);
    }

    @Test
    void anAnswerHasWorkingDays() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(WorkingDays.between(friday, friday)).isZero();
        assertThat(WorkingDays.between(friday, friday.plusDays(2))).isZero();
        assertThat(WorkingDays.between(friday, friday.plusDays(3))).isOne();
        assertThat(WorkingDays.after(friday, 10)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(friday.plusDays(1), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Policy.DEFAULT.terms().answerDaysLeft(friday, LocalDate.of(2026, 11, 23)))
                .isEqualTo(9);
        assertThat(Policy.DEFAULT.terms().answerDaysLeft(friday, LocalDate.of(2026, 12, 7)))
                .isEqualTo(-1);
    }

    @Test
    void hrChangesTheFiguresAndTheTrailNamesThem() {
        Policy before = Pairs.as(hr, () -> settings.current());
        Policy changed = new Policy(
                before.levelGap(),
                5,
                10,
                30,
                new BigDecimal("2.0"),
                before.lapsedFactor(),
                1,
                7,
                0,
                Set.of(fixtures.unit("Testing")),
                before.version());
        Pairs.run(hr, () -> settings.change(hr, changed));
        Policy after = Pairs.as(hr, () -> settings.current());
        assertThat(after.capacity()).isEqualTo(5);
        assertThat(after.meantUnits()).containsExactly(fixtures.unit("Testing"));
        assertThat(fixtures.superuser()
                        .sql("select fields from audit_entry where kind = 'relationships.policy.changed'")
                        .query(String.class)
                        .list())
                .last()
                .asString()
                .contains("capacity", "quietFactor", "meantUnits")
                .doesNotContain("cadenceDays");
        assertThatThrownBy(() -> Pairs.run(hr, () -> settings.change(hr, changed)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> Pairs.run(asSponsor, () -> settings.change(asSponsor, after)))
                .isInstanceOf(RuntimeException.class);
        fixtures.superuser().sql("delete from relationship_policy").update();
        fixtures.superuser().sql("delete from relationship_policy_unit").update();
    }

    private RelationshipView view(RelationshipId id) {
        return Pairs.as(hr, () -> records.show(hr, id));
    }

    private List<RelationshipId> quiet() {
        return Pairs.as(hr, () -> records.all(hr, RelationshipFilter.QUIET, Policy.DEFAULT, null)).rows().stream()
                .map(RelationshipView::id)
                .toList();
    }

    private void silent(RelationshipId id, int days) {
        fixtures.superuser()
                .sql("update relationship set started_on = :on where id = :id")
                .param("on", LocalDate.now(clock).minusDays(days))
                .param("id", id.value())
                .update();
    }

    private List<String> trail() {
        return fixtures.superuser()
                .sql("select kind from audit_entry")
                .query(String.class)
                .list();
    }
}
