package app.vouch.people.imports.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportRoutes {

    @Bean
    Routes importAddresses() {
        List<Route> routes = Stream.of("", "/{id}", "/{id}.json", "/{id}/application", "/{id}/encoding", "/{id}/people")
                .map(path -> new Route("/people/import" + path, Permission.MANAGE_DIRECTORY))
                .toList();
        return () -> routes;
    }
}
