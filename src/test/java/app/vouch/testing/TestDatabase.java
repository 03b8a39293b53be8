package app.vouch.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for the whole run, with the two accounts that Vouch has everywhere. */
public final class TestDatabase {

    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedPostgres server;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role vouch_owner login password 'owner'");
                statement.execute("create role vouch_app login password 'app'");
                statement.execute("create database vouch owner vouch_owner");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static TestDatabase instance() {
        return INSTANCE;
    }

    public String url() {
        return server.getJdbcUrl("vouch_app", "vouch");
    }

    /** The superuser's own way in, past every policy: for planting and looking, never for what is tested. */
    public DataSource superuser() {
        return superuser("vouch");
    }

    /** Another database on the same server, for tests that must not meet the others' rows. */
    public void create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner vouch_owner");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public DataSource superuser(String database) {
        return server.getDatabase("postgres", database);
    }

    public Map<String, String> properties() {
        return properties("vouch");
    }

    public Map<String, String> properties(String database) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "vouch_app",
                "spring.datasource.password", "app",
                "spring.flyway.url", url,
                "spring.flyway.user", "vouch_owner",
                "spring.flyway.password", "owner");
    }

    /** Empties every table but those that migrations fill. */
    public void clean() {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare tables text;
                    begin
                        select string_agg(format('%I', tablename), ', ') into tables from pg_tables
                        where schemaname = 'public' and tablename not in ('flyway_schema_history', 'level');
                        if tables is not null then
                            perform set_config('session_replication_role', 'replica', true);
                            execute 'truncate ' || tables || ' cascade';
                        end if;
                    end $$
                    """);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Points an application context at this server. */
    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(instance().properties()).applyTo(context);
        }
    }
}
