package app.vouch.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.VouchApplication;
import app.vouch.operations.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A first start killed while it makes the sample organisation: the next one leaves a whole one, once. */
class KilledFirstStartTests {

    @TempDir
    Path home;

    @Test
    void theNextStartMakesItAgainFromNothing() throws Exception {
        Map<String, String> environment = Map.of("VOUCH_DATA_DIR", home.toString(), "SERVER_PORT", "0");
        var killed = AnotherStart.startUntil("Making the sample organisation", VouchApplication.class, environment);
        assertThat(killed.said()).noneMatch(line -> line.contains("Vouch is ready"));
        Thread.sleep(
                2000); // so that there is something half-made; sooner or later makes no difference to what must hold
        killed.process().destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(home.resolve("postgres").resolve("postmaster.pid"))
                .as("the server outlives the killed process")
                .exists();

        var next = AnotherStart.startUntil("Vouch is ready", VouchApplication.class, environment);
        next.process().destroy();
        assertThat(next.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(next.said())
                .anyMatch(line -> line.contains("that a killed Vouch left behind"))
                .anyMatch(line -> line.contains("was left half-made; it is made again"))
                .anyMatch(line -> line.contains("Vouch is ready"));

        try (PostgresServer server = new PostgresServer(home).start()) {
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                    server.url(), PostgresServer.SUPERUSER, server.password(PostgresServer.SUPERUSER)));
            assertThat(jdbc.sql("select count(*) from person where status <> 'LEFT'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(240);
            assertThat(jdbc.sql("select count(*) from advocacy_action")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(900);
            assertThat(jdbc.sql("select count(*) from sample_organisation where made_at is not null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
