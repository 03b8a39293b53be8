package app.vouch.audit.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.web.NavigationItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditRoutes {

    @Bean
    Routes auditAddresses() {
        return () ->
                List.of(new Route("/audit", Permission.READ_AUDIT), new Route("/audit/readings", Permission.SIGNED_IN));
    }

    @Bean
    NavigationItem auditNavigation() {
        return new NavigationItem("audit", "/audit", "shield-check", 90, Permission.READ_AUDIT);
    }
}
