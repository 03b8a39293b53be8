package app.vouch.testing;

import app.vouch.operations.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for the whole run, with the two accounts that Vouch has everywhere. */
public final class TestDatabase {

    private static final String VOUCH = "vouch";
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final TestServer server = TestServer.start();

    private TestDatabase() {
        create(VOUCH);
    }

    public static TestDatabase instance() {
        return INSTANCE;
    }

    /**
     * Another database on the same server, for tests that must not meet the others' rows. Anew in each run: what an
     * earlier run migrated may have been edited since.
     */
    public void create(String name) {
        try (Connection connection = superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner " + PostgresServer.OWNER);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The superuser's own way in, past every policy: for planting and looking, never for what is tested. */
    public DataSource superuser() {
        return superuser(VOUCH);
    }

    public DataSource superuser(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url(database));
        source.setUser(PostgresServer.SUPERUSER);
        source.setPassword(server.password(PostgresServer.SUPERUSER));
        return source;
    }

    public Map<String, String> properties() {
        return properties(VOUCH);
    }

    public Map<String, String> properties(String database) {
        String url = server.url(database);
        return Map.of(
                // a job in the background would act between a test's lines
                "vouch.jobs",
                "false",
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                PostgresServer.APPLICATION,
                "spring.datasource.password",
                server.password(PostgresServer.APPLICATION),
                "spring.flyway.url",
                url,
                "spring.flyway.user",
                PostgresServer.OWNER,
                "spring.flyway.password",
                server.password(PostgresServer.OWNER));
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
