package app.vouch.testing;

import app.vouch.operations.postgres.CannotStart;
import app.vouch.operations.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Where the tests' PostgreSQL comes from: a container where an engine answers, else the embedded one. Never neither. */
interface TestServer {

    String url(String database);

    String password(String account);

    static TestServer start() {
        boolean engine = DockerClientFactory.instance().isDockerAvailable();
        TestServer server = engine ? InContainer.start() : Embedded.start();
        Logger log = LoggerFactory.getLogger(TestServer.class);
        log.warn("Tests run on PostgreSQL {}: {}", engine ? "in a container" : "embedded", server.url(""));
        return server;
    }

    /** The server that Vouch itself brings. */
    record Embedded(PostgresServer server) implements TestServer {

        /** As many runs at once in one working tree. */
        private static final int HOMES = 4;

        static TestServer start() {
            for (int home = 1; ; home++) {
                try {
                    return start(Path.of("target", "test-database-" + home));
                } catch (CannotStart taken) {
                    if (home == HOMES) {
                        throw taken;
                    }
                }
            }
        }

        private static TestServer start(Path home) {
            PostgresServer server = new PostgresServer(home)
                    .withProgramsIn(Path.of("target", "postgresql"))
                    .set("fsync", "off")
                    .set("max_connections", "200");
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new Embedded(server.start());
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
        }

        @Override
        public String password(String account) {
            return server.password(account);
        }
    }

    /** The same server version, and the same locale, in a container that Testcontainers removes. */
    record InContainer(PostgreSQLContainer container) implements TestServer {

        private static final String PASSWORD = "only-for-tests";

        @SuppressWarnings("resource") // lives as long as the run
        static TestServer start() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                    .withUsername(PostgresServer.SUPERUSER)
                    .withPassword(PASSWORD)
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "timezone=UTC");
            container.start();
            InContainer server = new InContainer(container);
            try (Connection connection =
                            DriverManager.getConnection(server.url("postgres"), PostgresServer.SUPERUSER, PASSWORD);
                    Statement statement = connection.createStatement()) {
                for (String role : new String[] {PostgresServer.OWNER, PostgresServer.APPLICATION}) {
                    statement.execute("create role " + role + " login password '" + PASSWORD + "'");
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return server;
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://" + container.getHost() + ":"
                    + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
        }

        @Override
        public String password(String account) {
            return PASSWORD;
        }
    }
}
