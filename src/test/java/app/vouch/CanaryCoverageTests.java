package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.testing.Columns;
import app.vouch.testing.Examples;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.VouchTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** No column comes into the schema without a canary in it, or a reason why it needs none. */
@VouchTest
class CanaryCoverageTests {

    private final Columns columns = Columns.of(Examples.text("/canaries.csv"), Examples.text("/not-confidential.csv"));

    @Test
    void everyColumnHasItsCanaryOrItsReason() {
        JdbcClient superuser = JdbcClient.create(TestDatabase.instance().superuser());
        assertThat(columns.uncovered(superuser)).isEmpty();
        assertThat(columns.dead(superuser)).isEmpty();
    }

    @Test
    void aNewColumnIsNoticed() throws SQLException {
        assertThat(uncoveredAfter("alter table goal add column doubts text")).containsExactly("goal.doubts");
        assertThat(uncoveredAfter("alter table person add column salary int")).containsExactly("person.salary");
    }

    @Test
    void aNewTableIsNoticed() throws SQLException {
        assertThat(uncoveredAfter("create table planted (id uuid, risk int)"))
                .containsExactly("planted.id", "planted.risk");
        assertThat(uncoveredAfter(
                        "create table planted (id uuid, risk int)", "alter table planted enable row level security"))
                .containsExactly("planted.*");
    }

    /** In a transaction that is never committed. */
    private List<String> uncoveredAfter(String... statements) throws SQLException {
        try (Connection connection = TestDatabase.instance().superuser().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String statement : statements) {
                superuser.sql(statement).update();
            }
            List<String> uncovered = columns.uncovered(superuser);
            connection.rollback();
            return uncovered;
        }
    }
}
