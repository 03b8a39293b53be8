package app.vouch.operations;

import app.vouch.operations.postgres.PostgresServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * The start without any setup: where no database is configured, one is started with its data in {@code vouch.data-dir},
 * and the web server keeps to this machine. Says in {@code vouch.embedded} whether it did; nothing else may say so,
 * because the sample organisation and its known passwords follow from it.
 */
public class EmbeddedStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStart.class);
    private static final String[] NAMES = {
        "spring.datasource.url",
        "spring.datasource.username",
        "spring.datasource.password",
        "spring.flyway.url",
        "spring.flyway.user",
        "spring.flyway.password"
    };

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean configured = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("vouch.embedded", !configured);
        if (!configured) {
            if (!StringUtils.hasText(environment.getProperty("server.address"))) {
                properties.put("server.address", "127.0.0.1");
            }
            refuseTakenPort(environment);
            Path home = Path.of(environment.getProperty("vouch.data-dir", "./data"));
            environment.getPropertySources().addFirst(DatabaseInTheMaking.begin(() -> start(home), NAMES));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded start", properties));
    }

    /** Found out now, not after the database and the sample have been made. */
    private static void refuseTakenPort(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (environment.getProperty("spring.main.web-application-type", "").equals("none") || port <= 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(environment.getProperty("server.address", "127.0.0.1"), port));
        } catch (IOException taken) {
            throw new PortInUseException(port, taken);
        }
    }

    private static Map<String, Object> start(Path home) {
        PostgresServer server = new PostgresServer(home);
        // After the context, and with it the web server and the connections, has been closed.
        SpringApplication.getShutdownHandlers().add(server::close);
        server.start();
        LOG.info("PostgreSQL runs with its data in {}", home.toAbsolutePath().normalize());
        return Map.of(
                "spring.datasource.url", server.url(),
                "spring.datasource.username", PostgresServer.APPLICATION,
                "spring.datasource.password", server.password(PostgresServer.APPLICATION),
                "spring.flyway.url", server.url(),
                "spring.flyway.user", PostgresServer.OWNER,
                "spring.flyway.password", server.password(PostgresServer.OWNER));
    }
}
