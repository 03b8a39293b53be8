package app.vouch.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.SentBefore;
import app.vouch.kernel.Stale;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VouchTest
class CheckInTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    RelationshipRecords records;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Clock clock;

    Pairs pairs;
    LocalDate today;
    PersonId sponsor;
    PersonId protege;
    Viewer asSponsor;
    Viewer asProtege;
    Viewer hr;
    RelationshipId id;

    @BeforeEach
    void twoPeople() {
        pairs = new Pairs(fixtures, relationships);
        today = LocalDate.now(clock);
        sponsor = fixtures.person("Ingrid", "Halvorsen", 6);
        protege = fixtures.person("Leila", "Haddad", 4);
        asSponsor = pairs.leader(sponsor);
        asProtege = fixtures.viewer(protege);
        hr = pairs.hr();
        id = pairs.active(sponsor, protege);
        begunDaysAgo(40);
    }

    @Test
    void itMovesTheLastContactAndNeverBack() {
        record(asSponsor, today.minusDays(3), null, null, null);
        assertThat(view(asProtege).lastContactOn()).isEqualTo(today.minusDays(3));
        record(asProtege, today.minusDays(20), null, null, null);
        assertThat(view(asSponsor).lastContactOn()).isEqualTo(today.minusDays(3));
    }

    @Test
    void itsDayIsWithinTheRelationshipAndNotToCome() {
        record(asSponsor, today, null, null, null);
        record(asSponsor, today.minusDays(40), null, null, null);
        assertThatThrownBy(() -> record(asSponsor, today.plusDays(1), null, null, null))
                .hasMessage("IN_THE_FUTURE");
        assertThatThrownBy(() -> record(asSponsor, today.minusDays(41), null, null, null))
                .hasMessage("BEFORE_THE_BEGINNING");
        assertThatThrownBy(() -> record(asSponsor, today, null, null, today)).hasMessage("NEXT_NOT_LATER");
        assertThatThrownBy(() -> record(asSponsor, today, null, null, LocalDate.of(9999, 12, 31)))
                .hasMessage("NEXT_TOO_FAR");
    }

    @Test
    void bothReadWhatIsSharedAndEachTheirOwnNote() {
        CheckInId checkIn = record(asSponsor, today, "for both", "for me", null);
        assertThat(one(asSponsor, checkIn).sharedBy(sponsor).body()).isEqualTo("for both");
        assertThat(one(asSponsor, checkIn).mine().body()).isEqualTo("for me");
        assertThat(one(asProtege, checkIn).sharedBy(sponsor).body()).isEqualTo("for both");
        assertThat(one(asProtege, checkIn).mine().body()).isEmpty();
    }

    @Test
    void hrKnowsThatTheySpokeAndWhen() {
        record(asSponsor, today.minusDays(1), "for both", "for me", today.plusDays(9));
        List<CheckInView> seen = Pairs.as(hr, () -> checkIns.of(hr, sponsor, protege));
        assertThat(seen).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.happenedOn()).isEqualTo(today.minusDays(1));
            assertThat(checkIn.shared()).isEmpty();
            assertThat(checkIn.mine().body()).isEmpty();
            assertThat(checkIn.manner()).isNull();
            assertThat(checkIn.nextOn()).isNull();
        });
        assertThat(view(hr).nextOn()).isNull();
        assertThat(view(asProtege).nextOn()).isEqualTo(today.plusDays(9));
    }

    @Test
    void strangersRecordNothingAndSeeNothing() {
        Viewer other = pairs.leader(fixtures.person("Other", "Leader", 7));
        CheckInId checkIn = record(asSponsor, today, "for both", null, null);
        for (Viewer viewer : List.of(other, hr)) {
            assertThatThrownBy(() -> record(viewer, today, null, null, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> one(viewer, checkIn)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> share(viewer, checkIn, "mine now", 0L)).isInstanceOf(NotFound.class);
        }
        assertThat(Pairs.as(other, () -> checkIns.of(other, sponsor, protege))).isEmpty();
    }

    @Test
    void sendingItTwiceRecordsOnce() {
        UUID submission = UUID.randomUUID();
        var command = new RecordCheckIn(id, today, Manner.CALL, 30, "s", "m", null, null, submission);
        CheckInId first = Pairs.as(asSponsor, () -> checkIns.record(asSponsor, command));
        assertThat(Pairs.as(asSponsor, () -> checkIns.record(asSponsor, command)))
                .isEqualTo(first);
        var other = new RecordCheckIn(id, today, Manner.CALL, 30, "s", "m otherwise", null, null, submission);
        assertThatThrownBy(() -> Pairs.as(asSponsor, () -> checkIns.record(asSponsor, other)))
                .isInstanceOf(SentBefore.class);
        assertThat(Pairs.as(asSponsor, () -> checkIns.of(asSponsor, sponsor, protege)))
                .hasSize(1);
    }

    @Test
    void eachEditsTheirOwnAndNobodyOverwritesUnseen() {
        CheckInId checkIn = record(asSponsor, today, "first", null, null);
        share(asProtege, checkIn, "her own words", 0L);
        share(asSponsor, checkIn, "second", 1L);
        assertThat(one(asProtege, checkIn).shared())
                .extracting(CheckInView.SharedNote::body)
                .containsExactly("second", "her own words");
        assertThatThrownBy(() -> share(asSponsor, checkIn, "third", 1L)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> share(asSponsor, checkIn, "third", null)).isInstanceOf(Stale.class);
        Pairs.run(asSponsor, () -> checkIns.rewriteMine(asSponsor, checkIn, "mine", 0L));
        assertThatThrownBy(() -> Pairs.run(asSponsor, () -> checkIns.rewriteMine(asSponsor, checkIn, "again", 0L)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatStoodInASharedNoteBeforeIsKeptForBoth() {
        CheckInId checkIn = record(asSponsor, today, "first", null, null);
        share(asSponsor, checkIn, "second", 1L);
        share(asSponsor, checkIn, "second", 2L);
        share(asSponsor, checkIn, "third", 2L);
        for (Viewer party : List.of(asSponsor, asProtege)) {
            assertThat(Pairs.as(party, () -> checkIns.former(party, checkIn)))
                    .extracting(CheckInView.FormerNote::body)
                    .containsExactly("second", "first");
        }
        assertThatThrownBy(() -> Pairs.as(hr, () -> checkIns.former(hr, checkIn)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void afterTheEndNobodyRewritesWhatIsForBoth() {
        CheckInId checkIn = record(asSponsor, today, "for both", "for me", null);
        Pairs.run(asProtege, () -> relationships.end(asProtege, id, EndReason.MOVED_ON));
        assertThatThrownBy(() -> share(asSponsor, checkIn, "otherwise", 1L)).isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> share(asProtege, checkIn, "her own", 0L)).isInstanceOf(TooLate.class);
        assertThat(one(asProtege, checkIn).sharedBy(sponsor).body()).isEqualTo("for both");
        Pairs.run(asSponsor, () -> checkIns.rewriteMine(asSponsor, checkIn, "mine still", 1L));
        assertThat(one(asSponsor, checkIn).mine().body()).isEqualTo("mine still");
    }

    @Test
    void afterTheEndBothKeepReadingAndRecordNothingMore() {
        CheckInId checkIn = record(asSponsor, today, "for both", null, null);
        Pairs.run(asProtege, () -> relationships.end(asProtege, id, EndReason.MOVED_ON));
        assertThat(one(asSponsor, checkIn).sharedBy(sponsor).body()).isEqualTo("for both");
        assertThatThrownBy(() -> record(asSponsor, today, null, null, null)).isInstanceOf(TooLate.class);
    }

    private CheckInId record(
            Viewer viewer, LocalDate on, @Nullable String shared, @Nullable String mine, @Nullable LocalDate next) {
        return Pairs.as(
                viewer,
                () -> checkIns.record(
                        viewer, new RecordCheckIn(id, on, Manner.VIDEO, null, shared, mine, next, null, null)));
    }

    private void share(Viewer viewer, CheckInId checkIn, String body, @Nullable Long version) {
        Pairs.run(viewer, () -> checkIns.rewriteShared(viewer, checkIn, body, null, version));
    }

    private CheckInView one(Viewer viewer, CheckInId checkIn) {
        return Pairs.as(viewer, () -> checkIns.mine(viewer, checkIn));
    }

    private RelationshipView view(Viewer viewer) {
        return Pairs.as(viewer, () -> records.show(viewer, id));
    }

    private void begunDaysAgo(int days) {
        fixtures.superuser()
                .sql("update relationship set started_on = :on where id = :id")
                .param("on", today.minusDays(days))
                .param("id", id.value())
                .update();
    }
}
