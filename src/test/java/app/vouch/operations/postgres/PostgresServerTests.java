package app.vouch.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server through its life, its killed owner's death included. */
class PostgresServerTests {

    private static final Path PROGRAMS = Path.of("target", "postgresql");

    @TempDir
    Path home;

    @Test
    void keepsItsDataAcrossAStopAndAStart() {
        try (PostgresServer server = server().start()) {
            as(server, PostgresServer.OWNER)
                    .sql("create table kept (word text)")
                    .update();
            as(server, PostgresServer.OWNER)
                    .sql("insert into kept values ('vouch')")
                    .update();
        }
        try (PostgresServer server = server().start()) {
            assertThat(kept(server)).containsExactly("vouch");
        }
    }

    @Test
    void letsInNobodyWithoutThePasswordAndKeepsPasswordsFromOthers() throws IOException {
        try (PostgresServer server = server().start()) {
            var stranger = new DriverManagerDataSource(server.url(), PostgresServer.SUPERUSER, "postgres");
            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
            assertThat(as(server, PostgresServer.APPLICATION)
                            .sql("show listen_addresses")
                            .query(String.class)
                            .single())
                    .isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> as(server, PostgresServer.APPLICATION)
                            .sql("create table mine (word text)")
                            .update())
                    .hasStackTraceContaining("permission denied for schema public");
        }
        Path passwords = home.resolve("postgres-passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
    }

    @Test
    void stopsTheServerThatAKilledVouchLeftBehindAndKeepsItsData() throws Exception {
        AnotherVouch.Started killed = AnotherVouch.start(home, PROGRAMS);
        assertThat(killed.said()).startsWith("ready on");
        killed.process().destroyForcibly().waitFor();
        PidFile left = PidFile.in(home.resolve("postgres")).orElseThrow();
        assertThat(ProcessHandle.of(left.process())).as("the orphan lives on").isPresent();

        try (PostgresServer server = server().start()) {
            assertThat(isRunning(left.process())).isFalse();
            as(server, PostgresServer.OWNER)
                    .sql("create table kept (word text)")
                    .update();
        }
    }

    @Test
    void sparesAnotherProgramThatGotTheNumberOfADeadServer() throws Exception {
        server().start().close();
        Process innocent = new ProcessBuilder("sleep", "600").start();
        try {
            writePidFile(innocent.pid());
            try (PostgresServer server = server().start()) {
                assertThat(server.port()).isPositive();
            }
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void sparesAnotherVouchesServerThatGotTheNumberOfADeadOne(@TempDir Path elsewhere) throws Exception {
        server().start().close();
        try (PostgresServer other =
                new PostgresServer(elsewhere).withProgramsIn(PROGRAMS).start()) {
            writePidFile(PidFile.in(elsewhere.resolve("postgres")).orElseThrow().process());
            server().start().close();
            assertThat(as(other, PostgresServer.OWNER)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void isNotHeldUpByThePidFileOfAProcessThatIsGone() throws Exception {
        server().start().close();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        writePidFile(gone.pid());
        server().start().close();
    }

    @Test
    void finishesAFirstStartThatWasBrokenOff() throws IOException {
        Files.createDirectories(home.resolve("postgres.new").resolve("base"));
        Files.writeString(home.resolve("postgres.new").resolve("PG_VERSION"), "18");
        server().start().close();
    }

    @Test
    void refusesInWordsWhileAnotherVouchHasTheHome() throws Exception {
        try (PostgresServer first = server().start()) {
            assertThatThrownBy(() -> server().start())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "Another Vouch, process " + ProcessHandle.current().pid());

            AnotherVouch.Started second = AnotherVouch.start(home, PROGRAMS);
            assertThat(second.said()).contains("is using " + home);
            assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.process().exitValue()).isEqualTo(1);
            assertThat(as(first, PostgresServer.OWNER)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void saysSoWhenThePasswordsAreGone() throws IOException {
        server().start().close();
        Files.delete(home.resolve("postgres-passwords.properties"));
        assertThatThrownBy(() -> server().start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("passwords");
    }

    private PostgresServer server() {
        return new PostgresServer(home).withProgramsIn(PROGRAMS);
    }

    private static JdbcClient as(PostgresServer server, String account) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), account, server.password(account)));
    }

    private static List<String> kept(PostgresServer server) {
        return as(server, PostgresServer.OWNER)
                .sql("select word from kept")
                .query(String.class)
                .list();
    }

    /** As a killed server leaves it: process, data, start, port, sockets, address. */
    private void writePidFile(long process) throws IOException {
        Path data = home.resolve("postgres");
        Files.write(
                data.resolve("postmaster.pid"),
                List.of(Long.toString(process), data.toString(), "1700000000", "5432", "", "127.0.0.1", ""));
    }

    /** A zombie, which only its parent can bury, runs no more. */
    private static boolean isRunning(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }
}
