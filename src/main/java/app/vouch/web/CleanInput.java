package app.vouch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves out what nobody can have typed before anything reads it: U+0000, which PostgreSQL keeps nowhere. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class CleanInput extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        private static final int LONGEST_LANGUAGES = 200;

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return clean(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> clean = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> clean.put(name, clean(values)));
            return clean;
        }

        /** A browser names a few languages; hundreds are no wish but an attempt. */
        @Override
        public Locale getLocale() {
            String asked = getHeader("Accept-Language");
            return asked == null || asked.length() > LONGEST_LANGUAGES ? Locale.ENGLISH : super.getLocale();
        }

        @Override
        public Enumeration<Locale> getLocales() {
            String asked = getHeader("Accept-Language");
            return asked == null || asked.length() > LONGEST_LANGUAGES
                    ? Collections.enumeration(List.of(Locale.ENGLISH))
                    : super.getLocales();
        }

        private static String[] clean(String[] values) {
            return Arrays.stream(values).map(Cleaned::clean).toArray(String[]::new);
        }

        private static @Nullable String clean(@Nullable String value) {
            return value == null || value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        }
    }
}
