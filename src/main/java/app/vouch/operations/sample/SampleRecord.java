package app.vouch.operations.sample;

import java.sql.Timestamp;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the database holds the sample, whole or half-made. */
@OnSample
class SampleRecord {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRecord.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Flyway flyway;
    private final Clock clock;

    SampleRecord(JdbcClient jdbc, TransactionTemplate transaction, Flyway flyway, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.flyway = flyway;
        this.clock = clock;
    }

    /** Whether it is to be made now: nobody is there, after what is half-made was thrown away. */
    boolean begin() {
        if (is("select exists (select 1 from sample_organisation where made_at is null)")) {
            LOG.warn("The sample organisation was left half-made; it is made again");
            startOver();
        }
        if (is("select exists (select 1 from person) or exists (select 1 from account)")) {
            return false;
        }
        transaction.executeWithoutResult(status -> jdbc.sql("insert into sample_organisation (begun_at) values (:now)")
                .param("now", Timestamp.from(clock.instant()))
                .update());
        return true;
    }

    void made() {
        transaction.executeWithoutResult(status -> jdbc.sql("update sample_organisation set made_at = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    boolean isMade() {
        return is("select exists (select 1 from sample_organisation where made_at is not null)");
    }

    private boolean is(String question) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> jdbc.sql(question).query(Boolean.class).single()));
    }

    /** By the owner's account: the trail is append-only, so its table goes and comes back. */
    private void startOver() {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
        flyway.migrate();
    }
}
