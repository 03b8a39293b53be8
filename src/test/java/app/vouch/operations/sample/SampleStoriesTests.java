package app.vouch.operations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm's real stories stand in the sample, each where one would look for it. */
@SampleTest
class SampleStoriesTests {

    private final JdbcClient jdbc = SampleDatabase.superuser();

    @Test
    void ingridSpeaksForTwoAndIsSpokenForHerself() {
        assertThat(proteges("Ingrid Halvorsen")).containsExactlyInAnyOrder("Leila Haddad", "Mateus Oliveira");
        assertThat(seniors("Ingrid Halvorsen", "SPONSORSHIP")).containsExactly("Marguerite Dubois");
    }

    @Test
    void rajeshIsAMentorAndNothingElse() {
        assertThat(proteges("Rajesh Iyer")).isEmpty();
        assertThat(seniors("Leila Haddad", "MENTORSHIP")).containsExactly("Rajesh Iyer");
    }

    @Test
    void tomaszHasNobody() {
        assertThat(list("select r.id::text from relationship r join person p on p.id in (r.senior_id, r.protege_id)"
                        + " where p.display_name = 'Tomasz Wójcik'"))
                .isEmpty();
    }

    @Test
    void leilasPromotionTookFourActions() {
        assertThat(acts("Ingrid Halvorsen", "Leila Haddad"))
                .startsWith(
                        "RECOMMENDATION DECLINED",
                        "STRETCH_ASSIGNMENT GRANTED THRIVED",
                        "AMPLIFY MADE",
                        "PROMOTION GRANTED")
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(list("select l.name || ' ' || (p.last_promoted_on > current_date - 60) from person p"
                        + " join level l on l.id = p.level_id where p.display_name = 'Leila Haddad'"))
                .containsExactly("M1 true");
    }

    @Test
    void hannahIsOverloadedAndTwoOfHersHaveGoneQuiet() {
        assertThat(proteges("Hannah Goldstein")).hasSize(5);
        assertThat(list("""
                        select p.display_name from relationship r join person p on p.id = r.protege_id
                        join person s on s.id = r.senior_id where s.display_name = 'Hannah Goldstein'
                        and r.state = 'ACTIVE' and r.last_contact_on <= current_date - 45
                        """)).containsExactlyInAnyOrder("Olivia Acheampong", "Justyna Wolska");
    }

    @Test
    void emresOnlySponsorHandsOverAndLeaves() {
        assertThat(seniors("Emre Yıldız", "SPONSORSHIP")).containsExactly("Lars Eriksen");
        assertThat(proteges("Lars Eriksen")).containsExactly("Emre Yıldız");
        assertThat(list("select distinct end_reason from relationship r join person s on s.id = r.senior_id"
                        + " where s.display_name = 'Lars Eriksen' and ended_on > current_date - 60"))
                .containsExactly("MOVED_ON");
    }

    @Test
    void wanjirusSponsorLeft() {
        assertThat(list("select r.state || ' ' || r.end_reason from relationship r join person p on p.id = r.protege_id"
                        + " where p.display_name = 'Wanjirũ Kamau'"))
                .containsExactly("ENDED LEFT");
    }

    @Test
    void rajeshsMentorshipOfZofiaIsReallyASponsorship() {
        assertThat(seniors("Zofia Nowak", "SPONSORSHIP")).isEmpty();
        assertThat(acts("Rajesh Iyer", "Zofia Nowak"))
                .hasSizeGreaterThanOrEqualTo(8)
                .anyMatch(act -> act.startsWith("PROMOTION GRANTED"))
                .anyMatch(act -> act.startsWith("DEFEND"));
    }

    @Test
    void fieldServiceIsUnderSponsored() {
        assertThat(sponsoredOf("= 'Field Service'")).isLessThan(10);
        assertThat(sponsoredOf("<> 'Field Service'")).isGreaterThan(45);
        assertThat(list("""
                        select distinct s.display_name from relationship r join person s on s.id = r.senior_id
                        join unit u on u.id = s.unit_id
                        where u.path = 'Field Service' and r.state = 'ACTIVE' and r.kind = 'SPONSORSHIP'
                        """)).containsExactlyInAnyOrder("Akinyi Odhiambo", "Ragnhild Moen");
    }

    @Test
    void nineHaveGoneQuietAndOneOfThemLapsed() {
        assertThat(quiet(1.5)).hasSize(9);
        assertThat(quiet(3)).containsExactly("Emre Yıldız");
    }

    @Test
    void proposalsWaitAndOneIsOverdue() {
        assertThat(list("select p.display_name from relationship r join person p on p.id = r.protege_id"
                        + " where r.state = 'PROPOSED' and r.proposed_at < (select made_at from sample_organisation)"))
                .contains("Anh Nguyễn", "Diego Fuentes", "Aisha Bello", "Han Ji-woo")
                .hasSize(7);
        assertThat(list("select 1::text from relationship where state = 'DECLINED'"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void fiveDecisionsAreOverdue() {
        assertThat(list("""
                        select p.display_name from advocacy_action a join person p on p.id = a.protege_id
                        where a.logged_at < (select made_at from sample_organisation)
                        and (a.state = 'MADE' and a.act = 'PUT_FORWARD' and a.decision_expected_on < current_date
                            or a.state = 'DEFERRED' and a.deferred_until < current_date)
                        """))
                .containsExactlyInAnyOrder(
                        "Mateus Oliveira", "Giulia Marchetti", "Noor Rahimi", "Siobhán Byrne", "Edwin Cheruiyot");
    }

    private List<String> proteges(String sponsor) {
        return list("""
                select p.display_name from relationship r join person p on p.id = r.protege_id
                join person s on s.id = r.senior_id
                where r.state = 'ACTIVE' and r.kind = 'SPONSORSHIP' and s.display_name = '%s'
                """.formatted(sponsor));
    }

    private List<String> seniors(String protege, String kind) {
        return list("""
                select s.display_name from relationship r join person p on p.id = r.protege_id
                join person s on s.id = r.senior_id
                where r.state = 'ACTIVE' and r.kind = '%s' and p.display_name = '%s'
                """.formatted(kind, protege));
    }

    private List<String> acts(String sponsor, String protege) {
        return list("""
                select concat_ws(' ', a.kind, a.state, a.outcome) from advocacy_action a
                join person p on p.id = a.protege_id join person s on s.id = a.sponsor_id
                where s.display_name = '%s' and p.display_name = '%s' order by a.happened_on
                """.formatted(sponsor, protege));
    }

    private int sponsoredOf(String unit) {
        return jdbc.sql("""
                        select 100 * count(r.id) / count(*) from person p join unit u on u.id = p.unit_id
                        join level l on l.id = p.level_id left join relationship r
                            on r.protege_id = p.id and r.state = 'ACTIVE' and r.kind = 'SPONSORSHIP'
                        where l.rank in (3, 4) and p.status <> 'LEFT' and u.path\s""" + unit).query(Integer.class).single();
    }

    private List<String> quiet(double factor) {
        return list("select p.display_name from relationship r join person p on p.id = r.protege_id"
                + " where r.state = 'ACTIVE' and current_date - r.silent_since >= r.cadence_days * " + factor);
    }

    private List<String> list(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
