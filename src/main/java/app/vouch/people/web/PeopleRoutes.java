package app.vouch.people.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.kernel.Role;
import app.vouch.web.NavigationItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleRoutes {

    @Bean
    Routes directoryRoutes() {
        return () -> List.of(
                new Route("/people", Permission.SEE_DIRECTORY),
                new Route("/people/options", Permission.SEE_DIRECTORY),
                new Route("/people/units", Permission.SEE_DIRECTORY),
                new Route("/people/units/new", Permission.MANAGE_DIRECTORY),
                new Route("/people/new", Permission.MANAGE_DIRECTORY),
                new Route("/people/{id}", Permission.SEE_DIRECTORY),
                new Route("/people/{id}/edit", Permission.MANAGE_DIRECTORY),
                new Route("/settings/ladder", Permission.MANAGE_SETTINGS),
                new Route("/settings/ladder/new", Permission.MANAGE_SETTINGS),
                new Route("/settings/ladder/{id}", Permission.MANAGE_SETTINGS),
                new Route("/settings/ladder/{id}/removal", Permission.MANAGE_SETTINGS));
    }

    @Bean
    NavigationItem peopleNavigationOfHr() {
        return new NavigationItem("people", "/people", "people", 10, viewer -> viewer.is(Role.HR));
    }

    @Bean
    NavigationItem peopleNavigation() {
        return new NavigationItem(
                "people",
                "/people",
                "people",
                25,
                viewer -> Permission.SEE_DIRECTORY.grantedTo(viewer) && !viewer.is(Role.HR));
    }
}
