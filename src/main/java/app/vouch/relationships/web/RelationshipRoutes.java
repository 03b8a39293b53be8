package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.web.NavigationItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelationshipRoutes {

    @Bean
    Routes relationshipAddresses() {
        return () -> List.of(
                new Route("/relationships", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/new", Permission.PROPOSE_RELATIONSHIP),
                new Route("/relationships/without", Permission.MANAGE_RELATIONSHIPS),
                new Route("/relationships/{id}", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/acceptance", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/refusal", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/withdrawal", Permission.PROPOSE_RELATIONSHIP),
                new Route("/relationships/{id}/ending", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/check-ins", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/check-ins/new", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/check-ins/{checkIn}", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/check-ins/{checkIn}/shared-note", Permission.SEE_RELATIONSHIPS),
                new Route("/relationships/{id}/check-ins/{checkIn}/private-note", Permission.SEE_RELATIONSHIPS),
                new Route("/settings", Permission.MANAGE_SETTINGS));
    }

    @Bean
    NavigationItem relationshipNavigation() {
        return new NavigationItem(
                "relationships", "/relationships", "arrow-left-right", 12, Permission.SEE_RELATIONSHIPS);
    }

    @Bean
    NavigationItem settingsNavigation() {
        return new NavigationItem("settings", "/settings", "sliders", 90, Permission.MANAGE_SETTINGS);
    }
}
