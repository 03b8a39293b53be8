package app.vouch.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.VouchApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is started for whom, in processes of their own: it follows from their environment and ends with them. */
class EmbeddedStartTests {

    private static final String[] ASKED = {
        "vouch.embedded", "server.address", "spring.datasource.username", "spring.flyway.user"
    };

    @TempDir
    Path home;

    @Test
    void bringsItsOwnServerWithoutADatabaseKeepsToThisMachineAndStopsItWhenAsked() throws Exception {
        var started = AnotherStart.start(AnotherStart.class, Map.of("VOUCH_DATA_DIR", home.toString()), ASKED);
        assertThat(started.said())
                .contains(
                        "vouch.embedded=true",
                        "server.address=127.0.0.1",
                        "spring.datasource.username=vouch_app",
                        "spring.flyway.user=vouch_owner");
        Path running = home.resolve("postgres").resolve("postmaster.pid");
        assertThat(running).exists();

        started.process().destroy();
        assertThat(started.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running).doesNotExist();
    }

    @Test
    void listensWhereItIsToldTo() throws Exception {
        var started = AnotherStart.start(
                AnotherStart.class, Map.of("VOUCH_DATA_DIR", home.toString(), "SERVER_ADDRESS", "0.0.0.0"), ASKED);
        started.process().destroy();
        started.process().waitFor(60, TimeUnit.SECONDS);
        assertThat(started.said()).contains("vouch.embedded=true", "server.address=0.0.0.0");
    }

    @Test
    void bringsNoServerAndNoSampleWhereADatabaseIsConfiguredWhateverElseIsSaid() throws Exception {
        var started = AnotherStart.start(
                AnotherStart.class,
                Map.of(
                        "VOUCH_DATA_DIR",
                        home.toString(),
                        "VOUCH_EMBEDDED",
                        "true",
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://db.example/vouch"),
                ASKED);
        started.process().destroy();
        assertThat(started.said()).contains("vouch.embedded=false", "server.address=null");
        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void endsWithStatusTwoOnACommandThatItDoesNotKnow() throws Exception {
        var misused = AnotherStart.start(VouchApplication.class, Map.of(), "dance");
        assertThat(misused.process().waitFor()).isEqualTo(2);
        assertThat(String.join("\n", misused.said())).contains("no command \"dance\"");

        var helped = AnotherStart.start(VouchApplication.class, Map.of(), "--help");
        assertThat(helped.process().waitFor()).isZero();
        assertThat(String.join("\n", helped.said())).contains("serve", "SPRING_DATASOURCE_URL");
    }
}
