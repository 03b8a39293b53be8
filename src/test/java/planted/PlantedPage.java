package planted;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that asks for each name by itself. */
@TestConfiguration
public class PlantedPage {

    public static final String ADDRESS = "/planted";

    @Bean
    Routes plantedRoutes() {
        return () -> List.of(new Route(ADDRESS, Permission.SIGNED_IN));
    }

    @RestController
    static class AskingForEachRow {

        private final JdbcClient jdbc;

        AskingForEachRow(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping(ADDRESS)
        List<String> names() {
            return jdbc.sql("select id from person").query(UUID.class).list().stream()
                    .map(id -> jdbc.sql("select display_name from person where id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single())
                    .toList();
        }
    }
}
