package app.vouch.testing;

import app.vouch.access.CurrentViewer;
import app.vouch.access.Permission;
import app.vouch.access.Route;
import app.vouch.access.Routes;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The application with its guards turned against it: whoever asks is taken for the {@link #believed} viewer, while the
 * database is told of another one, who is {@link #told}. Believed is whose record it is, with every role, so that the
 * filter chain, {@code @Allow} and each condition by {@link Viewer}, in code or within a statement, let everything
 * pass; what is still not shown, the policies of the database keep alone.
 */
@TestConfiguration(proxyBeanMethods = false)
public class GuardsOff {

    private static volatile @Nullable Viewer believed;
    private static volatile @Nullable Viewer told;

    /** From now on, for all requests; null for nobody, and for the database to be told the truth. */
    public static void pretend(@Nullable Viewer asked, @Nullable Viewer truly) {
        believed = asked;
        told = truly;
    }

    @Bean
    @Primary
    SecurityContextRepository believedOnes() {
        return new Believing();
    }

    @Bean
    static BeanPostProcessor toldOnes() {
        return new Telling();
    }

    private static final class Believing implements SecurityContextRepository {

        @Override
        @SuppressWarnings("deprecation") // what the interface still asks for
        public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            Viewer viewer = believed;
            if (viewer != null) {
                context.setAuthentication(CurrentViewer.authenticationOf(viewer));
            }
            return context;
        }

        @Override
        public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

        @Override
        public boolean containsContext(HttpServletRequest request) {
            return believed != null;
        }
    }

    /** Replaces what each transaction tells the database at its beginning. */
    private static final class Telling implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof DataSource real) || !"dataSource".equals(name)) {
                return bean;
            }
            return ProxyDataSourceBuilder.create(real)
                    .parameterTransformer((parameters, statement) -> {
                        Viewer viewer = told;
                        if (viewer != null && statement.getQuery().contains("set_config('vouch.actor'")) {
                            parameters.setString(1, viewer.actor().toString());
                            parameters.setString(
                                    2,
                                    viewer.roles().stream().map(Role::name).collect(Collectors.joining(",", ",", ",")));
                        }
                    })
                    .build();
        }
    }

    @Bean
    Routes leakingRoutes() {
        return () -> List.of(new Route("/planted/*", Permission.SIGNED_IN));
    }

    /** A planted violation: shows, in each way there is, what it read past every policy. */
    @Controller
    static class LeakingPage {

        @GetMapping("/planted/body")
        @ResponseBody
        String body() {
            return notes();
        }

        @GetMapping("/planted/header")
        @ResponseBody
        String header(HttpServletResponse response) {
            response.setHeader("X-Note", notes());
            return "";
        }

        @GetMapping("/planted/redirect")
        String redirect() {
            return "redirect:/people?q=" + notes();
        }

        @GetMapping("/planted/log")
        @ResponseBody
        String log() {
            LoggerFactory.getLogger(LeakingPage.class).warn("could not show", new IllegalStateException(notes()));
            return "";
        }

        private static String notes() {
            return String.join(
                    ",",
                    SampleDatabase.superuser()
                            .sql("select body from advocacy_private_note where body like 'canary%'")
                            .query(String.class)
                            .list());
        }
    }
}
