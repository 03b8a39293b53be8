package app.vouch.development.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.web.NavigationItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DevelopmentRoutes {

    @Bean
    Routes planRoutes() {
        return () -> List.of(
                new Route("/plan", Permission.OWN_PLAN),
                new Route("/plan/**", Permission.OWN_PLAN),
                new Route("/people/{id}/plan", Permission.READ_PLANS),
                new Route("/people/{id}/plan/comments", Permission.READ_PLANS));
    }

    @Bean
    NavigationItem planNavigation() {
        return new NavigationItem("plan", "/plan", "list-check", 40, Permission.OWN_PLAN);
    }
}
