package app.vouch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.Ids;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.testing.Fixtures;
import app.vouch.testing.TestDatabase;
import app.vouch.testing.VouchTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@VouchTest
class AuditTrailTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLineSaysWhoAsWhatToWhomAndWhy() {
        PersonId amara = fixtures.person("Amara", "Okafor", 5);
        PersonId leila = fixtures.person("Leila", "Haddad", 3);
        Viewer viewer = fixtures.viewer(amara, Role.HR);
        UUID record = Ids.next();
        inTransactionAs(viewer, () -> events.publishEvent(new ConfidentialRead("test.note.read", record, leila)));
        Map<String, Object> line = line(record);
        assertThat(line)
                .containsEntry("account_id", viewer.account().value())
                .containsEntry("actor_id", amara.value())
                .containsEntry("roles", "EMPLOYEE,HR")
                .containsEntry("kind", "test.note.read")
                .containsEntry("subject_id", leila.value());
    }

    @Test
    void whatAPageReadsTwiceIsKeptOnceAndByTheEndOfItsTransaction() {
        UUID record = Ids.next();
        UUID other = Ids.next();
        inTransactionAs(fixtures.official(Role.HR), () -> {
            events.publishEvent(new ConfidentialRead("test.note.read", record, null));
            events.publishEvent(new ConfidentialRead("test.note.read", other, null));
            events.publishEvent(new ConfidentialRead("test.note.read", record, null));
        });
        assertThat(visible(fixtures.official(Role.AUDITOR), record)).isEqualTo(1);
        assertThat(visible(fixtures.official(Role.AUDITOR), other)).isEqualTo(1);
    }

    @Test
    void outsideATransactionNothingIsTaken() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(new ConfidentialRead("test.note.read", Ids.next(), null)));
    }

    @Test
    void whereTheLineCannotBeWrittenTheChangeDoesNotHappen() {
        UUID unit = Ids.next();
        fixtures.superuser()
                .sql("alter table audit_entry add constraint no_room check (kind <> 'test.no.room')")
                .update();
        try {
            assertThatThrownBy(() -> inTransactionAs(fixtures.official(Role.HR), () -> {
                        jdbc.sql("insert into unit (id, name, path) values (:id, 'No room', 'No room')")
                                .param("id", unit)
                                .update();
                        events.publishEvent(new ConfidentialRead("test.no.room", unit, null));
                    }))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            fixtures.superuser()
                    .sql("alter table audit_entry drop constraint no_room")
                    .update();
        }
        assertThat(fixtures.superuser()
                        .sql("select count(*) from unit where id = :id")
                        .param("id", unit)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set kind = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void neitherAccountChangesTheTrail(String statement) {
        inTransactionAs(
                fixtures.official(Role.HR),
                () -> events.publishEvent(new ConfidentialRead("test.note.read", Ids.next(), null)));
        for (String account : new String[] {"vouch_app", "vouch_owner"}) {
            assertThatThrownBy(() -> as(account).sql(statement).update())
                    .as(account)
                    .rootCause()
                    .hasMessageContaining(account.equals("vouch_app") ? "permission denied" : "append-only");
        }
    }

    @Test
    void theSecondLockShowsTheTrailToAuditorsAndOnesOwnLinesToOneself() {
        PersonId leila = fixtures.person("Leila", "Haddad", 3);
        UUID hers = Ids.next();
        UUID others = Ids.next();
        inTransactionAs(fixtures.official(Role.HR), () -> {
            events.publishEvent(new ConfidentialRead("test.note.read", hers, leila));
            events.publishEvent(new ConfidentialRead("test.note.read", others, fixtures.person("Rajesh", "Iyer", 6)));
        });
        assertThat(visible(fixtures.official(Role.AUDITOR), hers, others)).isEqualTo(2);
        assertThat(visible(fixtures.viewer(leila), hers, others)).isEqualTo(1);
        assertThat(visible(fixtures.official(Role.ADMIN, Role.HR), hers, others))
                .isZero();
    }

    private long visible(Viewer viewer, UUID... records) {
        return CurrentViewer.as(
                viewer,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from audit_entry where record_id = any(:records)")
                                .param("records", records)
                                .query(Long.class)
                                .single()));
    }

    private void inTransactionAs(Viewer viewer, Runnable work) {
        CurrentViewer.as(viewer, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return viewer;
        });
    }

    private Map<String, Object> line(UUID record) {
        return fixtures.superuser()
                .sql("select * from audit_entry where record_id = :record")
                .param("record", record)
                .query()
                .singleRow();
    }

    /** Past the application, with an account of the database. */
    private static JdbcClient as(String account) {
        var properties = TestDatabase.instance().properties();
        String prefix = account.equals("vouch_app") ? "spring.datasource." : "spring.flyway.";
        return JdbcClient.create(new DriverManagerDataSource(
                String.valueOf(properties.get("spring.datasource.url")),
                account,
                String.valueOf(properties.get(prefix + "password"))));
    }
}
