package app.vouch.advocacy.web;

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
class AdvocacyRoutes {

    @Bean
    Routes logRoutes() {
        return () -> List.of(
                new Route("/advocacy", Permission.SEE_ADVOCACY),
                new Route("/advocacy/new", Permission.LOG_ADVOCACY),
                new Route("/advocacy/{id}", Permission.SEE_ADVOCACY),
                new Route("/advocacy/{id}/edit", Permission.LOG_ADVOCACY),
                new Route("/advocacy/{id}/making", Permission.LOG_ADVOCACY),
                new Route("/advocacy/{id}/decision", Permission.SEE_ADVOCACY),
                new Route("/advocacy/{id}/deferral", Permission.SEE_ADVOCACY),
                new Route("/advocacy/{id}/withdrawal", Permission.SEE_ADVOCACY),
                new Route("/advocacy/{id}/outcome", Permission.SEE_ADVOCACY),
                new Route("/advocacy/{id}/visibility", Permission.LOG_ADVOCACY),
                new Route("/advocacy/{id}/contest", Permission.SEE_ADVOCACY));
    }

    @Bean
    NavigationItem advocacyNavigation() {
        return new NavigationItem("advocacy", "/advocacy", "journal-text", 15, AdvocacyRoutes::readsTheLog);
    }

    @Bean
    NavigationItem spokenNavigation() {
        return new NavigationItem(
                "spoken",
                "/advocacy",
                "megaphone",
                11,
                viewer -> Permission.SEE_ADVOCACY.grantedTo(viewer) && !readsTheLog(viewer));
    }

    private static boolean readsTheLog(Viewer viewer) {
        return viewer.is(Role.LEADER) || viewer.is(Role.HR);
    }
}
