package app.vouch.accounts.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.web.NavigationItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsRoutes {

    @Bean
    Routes accountRoutes() {
        return () -> List.of(
                new Route("/logout", Permission.SIGNED_IN),
                new Route("/account", Permission.SIGNED_IN),
                new Route("/account/**", Permission.SIGNED_IN),
                new Route("/admin/accounts", Permission.MANAGE_ACCOUNTS),
                new Route("/admin/accounts/**", Permission.MANAGE_ACCOUNTS));
    }

    @Bean
    NavigationItem accountsNavigation() {
        return new NavigationItem("accounts", "/admin/accounts", "key", 80, Permission.MANAGE_ACCOUNTS);
    }
}
