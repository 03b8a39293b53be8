package app.vouch.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.VouchTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the application's own account sees of the tables, with every guard in code left out. */
@VouchTest
class RelationshipSecondLockTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Relationships relationships;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Clock clock;

    Pairs pairs;
    Viewer sponsor;
    Viewer protege;
    Viewer hr;
    Viewer stranger;
    RelationshipId id;

    @BeforeEach
    void twoWhoSpoke() {
        pairs = new Pairs(fixtures, relationships);
        PersonId senior = fixtures.person("Ingrid", "Halvorsen", 6);
        PersonId junior = fixtures.person("Leila", "Haddad", 5);
        sponsor = pairs.leader(senior);
        protege = fixtures.viewer(junior);
        hr = pairs.hr();
        stranger = pairs.leader(fixtures.person("Other", "Leader", 7));
        id = pairs.proposed(hr, RelationshipKind.SPONSORSHIP, senior, junior, "She leaves the committee in April.");
        pairs.accept(sponsor, id);
        pairs.accept(protege, id);
        var spoke = new RecordCheckIn(
                id, LocalDate.now(clock), Manner.CALL, null, "shared", "private", null, "a step", null);
        Pairs.run(sponsor, () -> checkIns.record(sponsor, spoke));
        CheckInId spoken = Pairs.as(
                sponsor, () -> checkIns.of(sponsor, senior, junior).get(0).id());
        Pairs.run(sponsor, () -> checkIns.rewriteShared(sponsor, spoken, "shared anew", "a step", 1L));
        RelationshipId declined = pairs.proposed(hr, RelationshipKind.MENTORSHIP, senior, junior, null);
        Pairs.run(protege, () -> relationships.decline(protege, declined, "why"));
    }

    @Test
    void theTwoSeeWhatIsTheirs() {
        assertThat(counts(sponsor))
                .containsEntry("relationship", 2L)
                .containsEntry("relationship_override", 1L)
                .containsEntry("check_in", 1L)
                .containsEntry("check_in_shared_note", 1L)
                .containsEntry("check_in_former_note", 1L)
                .containsEntry("check_in_private_note", 1L)
                .containsEntry("relationship_decline_note", 0L);
        assertThat(counts(protege))
                .containsEntry("relationship", 2L)
                .containsEntry("check_in", 1L)
                .containsEntry("check_in_shared_note", 1L)
                .containsEntry("check_in_former_note", 1L)
                .containsEntry("check_in_private_note", 0L)
                .containsEntry("relationship_decline_note", 1L);
    }

    @Test
    void hrSeesThatAndWhenAndNoWord() {
        assertThat(counts(hr))
                .containsEntry("relationship", 2L)
                .containsEntry("relationship_override", 1L)
                .containsEntry("check_in", 1L)
                .containsEntry("check_in_shared_note", 0L)
                .containsEntry("check_in_former_note", 0L)
                .containsEntry("check_in_private_note", 0L)
                .containsEntry("relationship_decline_note", 0L);
    }

    @Test
    void everybodyElseSeesNothing() {
        assertThat(counts(stranger).values()).containsOnly(0L);
        assertThat(counts(fixtures.official(Role.ADMIN)).values()).containsOnly(0L);
        assertThat(counts(fixtures.official(Role.AUDITOR)).values()).containsOnly(0L);
        assertThat(counts(null, "").values()).as("nobody was told").containsOnly(0L);
    }

    @Test
    void nobodyWritesInAnothersName() {
        assertThatThrownBy(() -> write(
                        stranger,
                        "insert into check_in_private_note (id, check_in_id, owner_id, body) "
                                + "select gen_random_uuid(), id, senior_id, 'x' from check_in union all "
                                + "select gen_random_uuid(), gen_random_uuid(), '" + sponsor.self() + "', 'x'"))
                .hasStackTraceContaining("row-level security");
        assertThat(write(protege, "update check_in_shared_note set body = 'hers now'"))
                .isZero();
        assertThat(write(sponsor, "update check_in_former_note set body = 'never said'"))
                .isZero();
        assertThat(write(sponsor, "delete from check_in_former_note")).isZero();
        assertThat(write(stranger, "update relationship set purpose = 'x'")).isZero();
        assertThat(write(hr, "delete from relationship")).isZero();
        assertThatThrownBy(() -> write(hr, "update relationship_override set reason = repeat('x', 30)"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> write(
                        protege,
                        "insert into relationship_override select relationship_id, 'CAPACITY', reason, "
                                + "senior_id, protege_id, overridden_by, overridden_at from relationship_override"))
                .hasStackTraceContaining("row-level security");
    }

    private Map<String, Long> counts(Viewer viewer) {
        return counts(viewer.actor().toString(), roles(viewer));
    }

    private Map<String, Long> counts(@Nullable String actor, String roles) {
        return Stream.of(
                        "relationship",
                        "relationship_override",
                        "relationship_decline_note",
                        "check_in",
                        "check_in_shared_note",
                        "check_in_former_note",
                        "check_in_private_note")
                .collect(Collectors.toMap(table -> table, table -> {
                    String mine =
                            switch (table) {
                                case "relationship" ->
                                    " where id = '" + id + "' or state = 'DECLINED' and senior_id = '" + sponsor.self()
                                            + "'";
                                case "relationship_override", "relationship_decline_note" -> of("relationship_id");
                                case "check_in" -> of("relationship_id");
                                default ->
                                    " where check_in_id in (select id from check_in" + of("relationship_id") + ")";
                            };
                    return app(actor, roles, jdbc -> jdbc.sql("select count(*) from " + table + mine)
                            .query(Long.class)
                            .single());
                }));
    }

    /** Other tests of the class leave rows of their own. */
    private String of(String column) {
        return " where " + column + " in (select id from relationship where senior_id = '" + sponsor.self() + "')";
    }

    private int write(Viewer viewer, String sql) {
        return app(
                viewer.actor().toString(), roles(viewer), jdbc -> jdbc.sql(sql).update());
    }

    private static String roles(Viewer viewer) {
        return viewer.roles().stream().map(Role::name).collect(Collectors.joining(",", ",", ","));
    }

    private static <T> T app(@Nullable String actor, String roles, Function<JdbcClient, T> work) {
        Map<String, String> login = TestDatabase.instance().properties();
        var source = new DriverManagerDataSource(
                String.valueOf(login.get("spring.datasource.url")),
                String.valueOf(login.get("spring.datasource.username")),
                String.valueOf(login.get("spring.datasource.password")));
        try (var connection = source.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (actor != null) {
                jdbc.sql("select set_config('vouch.actor', :actor, false), set_config('vouch.roles', :roles, false)")
                        .param("actor", actor)
                        .param("roles", roles)
                        .query((row, at) -> true)
                        .single();
            }
            return work.apply(jdbc);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
