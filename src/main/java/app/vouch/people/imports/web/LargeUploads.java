package app.vouch.people.imports.web;

import app.vouch.people.imports.Upload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file so large that the server does not even take it apart would be refused without a word, for its form's token lies
 * in what was not read. So it goes on as a request for the form, which changes nothing and says what is wrong.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class LargeUploads extends OncePerRequestFilter {

    private static final String ADDRESS = "/people/import";
    private static final String REFUSED = LargeUploads.class.getName();

    /** What a form adds to its file. */
    private static final long AROUND = 1024 * 1024;

    static boolean wasRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !ADDRESS.equals(request.getServletPath())
                || request.getContentType() == null
                || !request.getContentType().startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSED, true);
            chain.doFilter(new FormAsked(request), response);
        }
    }

    private static boolean isReadable(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Upload.LARGEST + AROUND) {
            return false;
        }
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException | ServletException refused) {
            return false;
        }
    }

    /** The same sender asks for the form; nothing of the body is looked at. */
    private static final class FormAsked extends HttpServletRequestWrapper {

        FormAsked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
