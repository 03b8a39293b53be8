package app.vouch.accounts.web;

import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.accounts.SecureCookies;
import app.vouch.kernel.Viewer;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The first gate: every address names its permission in a {@link Routes} bean, and what none names is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/login", "/login/link", "/welcome/*", "/setup", "/livez", "/readyz", "/assets/**", "/webjars/**", "/error"
    };

    static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ObjectProvider<Routes> routes,
            CsrfTokenRepository csrfTokens,
            SecurityContextRepository contexts,
            RequestCache requests,
            Denials denials,
            SecureCookies secure) {
        return http.authorizeHttpRequests(addresses -> {
                    addresses.requestMatchers(OPEN).permitAll();
                    for (Route route : mostSpecificFirst(routes)) {
                        addresses
                                .requestMatchers(
                                        PathPatternRequestMatcher.withDefaults().matcher(route.pattern()))
                                .access(asks(route.permission()));
                    }
                    addresses.anyRequest().denyAll();
                })
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.httpStrictTransportSecurity(https -> onlyHttps(https, secure))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** In a cookie, not in the HTTP session: a visitor who only looks at the sign-in page leaves no row behind. */
    @Bean
    CsrfTokenRepository csrfTokens(SecureCookies secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure.name("vouch-form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure.on()).sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** By the address that people use: before a proxy with TLS the request itself looks plain. */
    private static void onlyHttps(HeadersConfigurer<HttpSecurity>.HstsConfig https, SecureCookies secure) {
        if (secure.on()) {
            https.requestMatcher(AnyRequestMatcher.INSTANCE);
        } else {
            https.disable();
        }
    }

    private static List<Route> mostSpecificFirst(ObjectProvider<Routes> routes) {
        PathPatternParser parser = PathPatternParser.defaultInstance;
        Comparator<Route> bySpecificity =
                Comparator.comparing(route -> parser.parse(route.pattern()), PathPattern.SPECIFICITY_COMPARATOR);
        return routes.stream()
                .flatMap(bean -> bean.routes().stream())
                .sorted(bySpecificity)
                .toList();
    }

    private static AuthorizationManager<RequestAuthorizationContext> asks(Permission permission) {
        return (authentication, context) -> {
            var known = authentication.get();
            return new AuthorizationDecision(
                    known != null && known.getPrincipal() instanceof Viewer viewer && permission.grantedTo(viewer));
        };
    }
}
