package app.vouch.accounts;

import jakarta.servlet.Filter;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.SpringHttpSessionConfiguration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** HTTP sessions in PostgreSQL, so that each node knows them and ending one ends it everywhere. */
@Configuration(proxyBeanMethods = false)
@Import(SpringHttpSessionConfiguration.class)
class SessionConfiguration {

    /** On plain connections: a session's row needs neither an entity manager nor an actor. */
    @Bean
    JdbcIndexedSessionRepository storedSessions(
            DataSource dataSource, @Value("${spring.session.timeout:8h}") Duration timeout) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), transactions);
        sessions.setDefaultMaxInactiveInterval(timeout);
        // Two answers at once, as after a double click, may both leave a word for the next page.
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @Primary
    RarelyTouchedSessions<? extends Session> sessionRepository(JdbcIndexedSessionRepository stored) {
        return new RarelyTouchedSessions<>(stored);
    }

    /** Outside the filter that keeps sessions. */
    @Bean
    FilterRegistrationBean<Filter> sessionsOfOneRequest(RarelyTouchedSessions<? extends Session> sessions) {
        var around = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            sessions.forget();
            try {
                chain.doFilter(request, response);
            } finally {
                sessions.forget();
            }
        });
        around.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return around;
    }

    /** Over plain http a browser would not send a Secure cookie back, and nobody could sign in. */
    @Bean
    CookieSerializer cookieSerializer(SecureCookies secure) {
        DefaultCookieSerializer cookie = new SoundCookies();
        cookie.setCookieName(secure.name("vouch"));
        cookie.setUseSecureCookie(secure.on());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
