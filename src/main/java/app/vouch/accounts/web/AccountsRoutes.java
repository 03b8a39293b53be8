package app.vouch.accounts.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsRoutes {

    @Bean
    Routes accountRoutes() {
        return () -> List.of(new Route("/logout", Permission.SIGNED_IN));
    }
}
