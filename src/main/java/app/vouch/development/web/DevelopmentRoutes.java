package app.vouch.development.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
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

    /** For whoever is here for themselves, their plan comes right after the desk. */
    @Bean
    NavigationItem planNavigation() {
        return new NavigationItem(
                "plan",
                "/plan",
                "list-check",
                5,
                viewer -> Permission.OWN_PLAN.grantedTo(viewer) && !forOthers(viewer));
    }

    @Bean
    NavigationItem planNavigationOfOthers() {
        return new NavigationItem(
                "plan",
                "/plan",
                "list-check",
                40,
                viewer -> Permission.OWN_PLAN.grantedTo(viewer) && forOthers(viewer));
    }

    private static boolean forOthers(Viewer viewer) {
        return viewer.is(Role.LEADER) || viewer.is(Role.HR);
    }
}
