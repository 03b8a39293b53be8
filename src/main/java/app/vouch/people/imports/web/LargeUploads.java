package app.vouch.people.imports.web;

import app.vouch.people.imports.Upload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file so large, or a form so spoilt, that the server does not even take it apart would be refused without a word, for
 * the form's token lies in what was not read. So it goes on as a request for the form, which changes nothing and says
 * what is wrong.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class LargeUploads extends OncePerRequestFilter {

    private static final String ADDRESS = "/people/import";
    private static final String REFUSED = LargeUploads.class.getName();

    private static final String TOO_LARGE = "import.fault.too-large";

    /** What a form adds to its file. */
    private static final long AROUND = 1024 * 1024;

    /** What is wrong with it, as a message's code; null where it was taken apart. */
    static @Nullable String refusal(HttpServletRequest request) {
        return (String) request.getAttribute(REFUSED);
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
        String wrong = wrong(request);
        if (wrong == null) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSED, wrong);
            chain.doFilter(new FormAsked(request), response);
        }
    }

    private static @Nullable String wrong(HttpServletRequest request) {
        if (request.getContentLengthLong() > Upload.LARGEST + AROUND) {
            return TOO_LARGE;
        }
        try {
            for (Part part : request.getParts()) {
                String disposition = part.getHeader(HttpHeaders.CONTENT_DISPOSITION);
                if (disposition != null) {
                    ContentDisposition.parse(disposition); // as the form's reader will, which fails without a word
                }
            }
            return null;
        } catch (IllegalStateException refused) {
            return TOO_LARGE;
        } catch (IOException | ServletException | IllegalArgumentException spoilt) {
            return "import.file.spoilt";
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
