package app.vouch.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebRoutes {

    @Bean
    Routes deskRoutes() {
        return () -> List.of(new Route("/", Permission.SIGNED_IN), new Route("/more", Permission.SIGNED_IN));
    }

    @Bean
    NavigationItem deskNavigation() {
        return new NavigationItem("desk", "/", "house", 0, Permission.SIGNED_IN);
    }
}
