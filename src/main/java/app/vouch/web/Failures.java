package app.vouch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where what nobody caught ends: a page in words, and in the log what broke and where, without what was typed. The
 * container would log the failure's own message, which may quote it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Failures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String RETRY_SECONDS = "10";

    private final ErrorPages pages;

    Failures(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (ServletException | IOException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            response.resetBuffer();
            answer(failed, request, response);
        }
    }

    private void answer(Exception failed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hasCause(failed, InvalidParameterException.class)) {
            pages.page("error/400", HttpStatus.BAD_REQUEST, request, response);
        } else if (isDatabaseAway(failed)) {
            LOG.warn("The database did not answer");
            response.setHeader("Retry-After", RETRY_SECONDS);
            pages.page("error/503", HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else {
            LOG.error("A request failed", failed);
            pages.page("error/500", HttpStatus.INTERNAL_SERVER_ERROR, request, response);
        }
    }

    private static boolean isDatabaseAway(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException
                    || at instanceof PSQLException broken && PSQLState.isConnectionError(broken.getSQLState())
                    || at instanceof PSQLException stopped && "57P01".equals(stopped.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCause(Throwable failed, Class<? extends Throwable> kind) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
