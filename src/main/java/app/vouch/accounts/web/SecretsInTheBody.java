package app.vouch.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Passwords are taken from a form's body alone: an address stays in histories and in the logs of everything on its way,
 * so what stands there is as good as not typed.
 */
@Component
class SecretsInTheBody extends OncePerRequestFilter {

    private static final Set<String> SECRETS = Set.of("username", "password", "current", "repeated");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        Set<String> shown = query == null ? Set.of() : secretsIn(query);
        chain.doFilter(shown.isEmpty() ? request : new Without(request, shown), response);
    }

    private static Set<String> secretsIn(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .filter(SECRETS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException spoilt) {
            return name;
        }
    }

    private static final class Without extends HttpServletRequestWrapper {

        private final Set<String> names;

        Without(HttpServletRequest request, Set<String> names) {
            super(request);
            this.names = names;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return names.contains(name) ? null : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return names.contains(name) ? null : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> rest = new LinkedHashMap<>(super.getParameterMap());
            rest.keySet().removeAll(names);
            return rest;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
