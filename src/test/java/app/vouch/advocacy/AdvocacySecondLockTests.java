package app.vouch.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.VouchTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself shows and takes, whatever the application asks: statements of the application's account, as several actors. */
@VouchTest
class AdvocacySecondLockTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AdvocacyActions actions;

    @Autowired
    AdvocacyContests contests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Viewer sponsor;
    Viewer protege;
    Viewer otherLeader;
    Viewer hr;
    /** Of HR, and the protégé herself. */
    Viewer hrOfHerself;

    ActionId hidden;
    ActionId forHr;
    ActionId shared;

    @BeforeEach
    void plant() {
        sponsor = fixtures.viewer(fixtures.person("Ingrid", "Halvorsen", 6), Role.LEADER);
        PersonId leila = fixtures.person("Leila", "Haddad", 4);
        protege = fixtures.viewer(leila);
        hrOfHerself = fixtures.viewer(leila, Role.HR, Role.HR_CONFIDENTIAL, Role.LEADER);
        otherLeader = fixtures.viewer(fixtures.person("Kwame", "Mensah", 7), Role.LEADER);
        hr = fixtures.viewer(fixtures.person("Amara", "Obi", 5), Role.HR, Role.HR_CONFIDENTIAL);
        hidden = log(Visibility.SPONSOR);
        forHr = log(Visibility.HR);
        shared = log(Visibility.PROTEGE);
        as(sponsor, () -> {
            for (ActionId id : new ActionId[] {hidden, forHr, shared}) {
                actions.changeVisibility(sponsor, id, Visibility.SPONSOR);
            }
            actions.changeVisibility(sponsor, forHr, Visibility.HR);
            actions.changeVisibility(sponsor, shared, Visibility.PROTEGE);
            return actions;
        });
    }

    ActionId log(Visibility visibility) {
        return as(
                sponsor,
                () -> actions.log(
                        sponsor,
                        new LogAction(
                                protege.self(),
                                ActionKind.PROMOTION,
                                false,
                                null,
                                today,
                                "Board",
                                null,
                                Stake.CAREER,
                                "a private note",
                                null,
                                visibility,
                                null,
                                null)));
    }

    @Test
    void eachSeesTheActionsThatAreTheirs() {
        assertThat(count(sponsor, "advocacy_action")).isEqualTo(3);
        assertThat(count(protege, "advocacy_action")).isEqualTo(1);
        assertThat(count(hr, "advocacy_action")).isEqualTo(2);
        assertThat(count(otherLeader, "advocacy_action")).isZero();
        assertThat(count(fixtures.official(Role.ADMIN), "advocacy_action")).isZero();
        assertThat(count(fixtures.official(Role.AUDITOR), "advocacy_action")).isZero();
    }

    @Test
    void hrSeesOfThemselvesWhatAnyProtegeSees() {
        assertThat(count(hrOfHerself, "advocacy_action")).isEqualTo(1);
    }

    @Test
    void stakesAndNotesAreTheSponsorsAlone() {
        for (String table : new String[] {"advocacy_stake", "advocacy_private_note"}) {
            assertThat(count(sponsor, table)).isEqualTo(3);
            for (Viewer other : new Viewer[] {protege, hr, hrOfHerself, otherLeader}) {
                assertThat(count(other, table)).as(table).isZero();
            }
        }
    }

    @Test
    void theHistoryGoesWithTheActionButNotWhoMaySeeIt() {
        assertThat(count(protege, "advocacy_change")).isEqualTo(1);
        assertThat(count(hr, "advocacy_change")).isEqualTo(2);
        assertThat(count(otherLeader, "advocacy_change")).isZero();
        assertThat(count(protege, "advocacy_change where kind = 'VISIBILITY'")).isZero();
        assertThat(count(sponsor, "advocacy_change where kind = 'VISIBILITY'")).isPositive();
    }

    @Test
    void formerTextsAreTheSponsorsAlone() {
        as(sponsor, () -> {
            actions.edit(sponsor, shared, new EditAction(2L, today, "Another room", null, null, null, Stake.LOW, null));
            return actions;
        });
        assertThat(count(sponsor, "advocacy_former_text")).isPositive();
        assertThat(count(protege, "advocacy_former_text")).isZero();
        assertThat(count(hr, "advocacy_former_text")).isZero();
    }

    @Test
    void aContestIsReadByWhoReadsTheActionAndByItsAuthorWhateverBecomesOfIt() {
        as(protege, () -> {
            contests.contest(protege, shared, "It was my own idea.", null);
            return contests;
        });
        for (Viewer reader : new Viewer[] {sponsor, protege, hr}) {
            assertThat(count(reader, "advocacy_contest")).isEqualTo(1);
        }
        assertThat(count(otherLeader, "advocacy_contest")).isZero();
        assertThatThrownBy(() -> as(sponsor, () -> actions.changeVisibility(sponsor, shared, Visibility.SPONSOR)))
                .isInstanceOf(ActionRefused.class);
        update(sponsor, "update advocacy_action set visibility = 'SPONSOR'");
        assertThat(count(hr, "advocacy_contest")).isZero();
        assertThat(count(protege, "advocacy_action")).isZero();
        assertThat(count(protege, "advocacy_contest")).isEqualTo(1);
    }

    @Test
    void nobodyWritesForAnother() {
        for (Viewer other : new Viewer[] {protege, hr, otherLeader}) {
            assertThat(update(other, "update advocacy_action set room = 'mine'"))
                    .isZero();
            assertThat(update(other, "update advocacy_stake set stake = 'LOW'")).isZero();
            assertThat(update(other, "delete from advocacy_private_note")).isZero();
            assertThatThrownBy(() -> update(
                            other,
                            "insert into advocacy_stake (action_id, owner_id, stake) values ('" + Ids.next() + "', '"
                                    + sponsor.actor() + "', 'LOW')"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> update(hr, contestOf(hr.actor(), shared))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> update(protege, contestOf(protege.actor(), forHr)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasSaidIsNotDeletedOrRewritten() {
        for (String statement : new String[] {
            "delete from advocacy_action",
            "delete from advocacy_change",
            "update advocacy_change set kind = 'MADE'",
            "update advocacy_former_text set body = ''",
            "delete from advocacy_contest"
        }) {
            assertThatThrownBy(() -> update(sponsor, statement)).as(statement).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void withNobodySignedInNothingIsThere() {
        Long seen = transaction.execute(status -> jdbc.sql("select count(*) from advocacy_action")
                .query(Long.class)
                .single());
        assertThat(seen).isZero();
    }

    private static String contestOf(UUID owner, ActionId action) {
        return "insert into advocacy_contest (id, action_id, owner_id, body, contested_at) values ('" + Ids.next()
                + "', '" + action + "', '" + owner + "', 'x', now())";
    }

    /** Of this test's three actions: others stand in the same tables. */
    long count(Viewer viewer, String from) {
        String column = from.startsWith("advocacy_action")
                ? "id"
                : from.startsWith("advocacy_former_text")
                        ? "(select action_id from advocacy_change c where c.id = change_id)"
                        : "action_id";
        String join = from.contains(" where ") ? " and " : " where ";
        return as(
                viewer,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from " + from + join + column + " = any(:ids)")
                                .param("ids", new UUID[] {hidden.value(), forHr.value(), shared.value()})
                                .query(Long.class)
                                .single()));
    }

    int update(Viewer viewer, String sql) {
        return as(viewer, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    static <T> T as(Viewer viewer, Supplier<T> work) {
        return CurrentViewer.as(viewer, work);
    }
}
