package app.vouch.operations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.accounts.Persona;
import app.vouch.accounts.Personas;
import app.vouch.testing.SampleDatabase;
import app.vouch.testing.SampleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample organisation, as a first start makes it. Other tests visit it too: only what was there when it was made counts. */
@SampleTest
class SampleOrganisationTests {

    private static final String MADE = "(select made_at from sample_organisation)";
    private static final String BEGUN =
            "relationship r where r.proposed_at < " + MADE + " and r.started_on < " + MADE + "::date";

    private final JdbcClient jdbc = SampleDatabase.superuser();

    @Autowired
    Personas personas;

    @Autowired
    SampleRecord record;

    @Test
    void hasTheSizeOfAFirm() {
        assertThat(count("person where status <> 'LEFT'")).isEqualTo(240);
        assertThat(count("unit")).isEqualTo(8);
        assertThat(names("select name from site order by name"))
                .containsExactly("Kraków", "Nairobi", "Oslo", "Singapore");
        assertThat(count("level")).isEqualTo(8);
    }

    @Test
    void hasItsRelationshipsAndItsLog() {
        assertThat(count(BEGUN + " and state = 'ACTIVE'")).isEqualTo(70);
        assertThat(count(BEGUN + " and state = 'ENDED'")).isEqualTo(25);
        assertThat(names("select distinct r.senior_id::text from " + BEGUN
                        + " and state = 'ACTIVE' and kind = 'SPONSORSHIP'"))
                .hasSize(36);
        assertThat(count("advocacy_action where logged_at < " + MADE)).isEqualTo(900);
        assertThat(count("check_in where recorded_at < " + MADE)).isBetween(900, 1300);
        assertThat(names("select distinct owner_id::text from step")).hasSizeGreaterThan(70);
    }

    @Test
    void reachesBackTwoYearsAndNotAhead() {
        assertThat(count("advocacy_action where logged_at < " + MADE + " and (happened_on < current_date - 735"
                        + " or happened_on > current_date and state <> 'PLANNED')"))
                .isZero();
        assertThat(count("advocacy_action where happened_on < current_date - 650"))
                .isPositive();
        assertThat(count("check_in where happened_on > current_date")).isZero();
        assertThat(count("audit_entry where at > now()")).isZero();
        assertThat(count("person where greatest(hired_on, in_role_since, last_promoted_on) > current_date"))
                .isZero();
    }

    @Test
    void keptEveryRuleOrSaysWhoBrokeItAndWhy() {
        assertThat(names("""
                        select s.display_name || ' and ' || p.display_name
                        from relationship r join person s on s.id = r.senior_id join person p on p.id = r.protege_id
                        join level sl on sl.id = s.level_id join level pl on pl.id = p.level_id
                        where r.state = 'ACTIVE' and r.kind = 'SPONSORSHIP' and (sl.rank - pl.rank < 2 or not sl.leads)
                        """)).isEmpty();
        assertThat(names("""
                        with recursive line(person, above) as (
                            select id, supervisor_id from person where supervisor_id is not null
                            union all select line.person, p.supervisor_id from line join person p on p.id = line.above
                            where p.supervisor_id is not null)
                        select o.reason from line
                        join relationship r on r.protege_id = line.person and r.senior_id = line.above
                        left join relationship_override o on o.relationship_id = r.id and o.rule = 'OUTSIDE_CHAIN'
                        where r.kind = 'SPONSORSHIP' and r.state = 'ACTIVE'
                        """)).singleElement().asString().startsWith("Aneta moves to Justyna");
        assertThat(names("""
                        select s.display_name || ': ' || count(*) || ', ' || count(o.rule) from relationship r
                        join person s on s.id = r.senior_id
                        left join relationship_override o on o.relationship_id = r.id and o.rule = 'CAPACITY'
                        where r.kind = 'SPONSORSHIP' and r.state = 'ACTIVE' group by s.id having count(*) > 3
                        """)).containsExactly("Hannah Goldstein: 5, 2");
    }

    @Test
    void letsEightPeopleLookRound() {
        assertThat(personas.all())
                .extracting(Persona::email, Persona::name, Persona::role)
                .map(persona -> persona.toList().toString())
                .containsExactly(
                        "[hr@vouch.example, Amara Okafor, HR]",
                        "[people@vouch.example, Jonas Lindqvist, Confidential HR]",
                        "[sponsor@vouch.example, Ingrid Halvorsen, Sponsor]",
                        "[mentor@vouch.example, Rajesh Iyer, Mentor]",
                        "[protege@vouch.example, Leila Haddad, Protégée]",
                        "[colleague@vouch.example, Tomasz Wójcik, Colleague]",
                        "[admin@vouch.example, Mei-Ling Chua, Administrator]",
                        "[auditor@vouch.example, Benedek Szabó, Auditor]");
        assertThat(names("select email || ' ' || roles || ' ' || (person_id is not null) from account order by email"))
                .containsExactly(
                        "admin@vouch.example ADMIN false",
                        "auditor@vouch.example AUDITOR false",
                        "colleague@vouch.example  true",
                        "hr@vouch.example HR true",
                        "mentor@vouch.example  true",
                        "people@vouch.example HR,HR_CONFIDENTIAL true",
                        "protege@vouch.example  true",
                        "sponsor@vouch.example  true");
    }

    @Test
    void isMadeOnce() {
        assertThat(record.begin()).isFalse();
        assertThat(record.isMade()).isTrue();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
