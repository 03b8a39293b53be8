package app.vouch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever signed in with a password that somebody else typed sets one of their own before anything else. */
@Configuration(proxyBeanMethods = false)
class FirstPassword implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FORM = "/account/password";
    private static final Set<String> FREE = Set.of(FORM, "/logout", "/login", "/error");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/webjars/**", "/livez", "/readyz");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        bringFormToken(request);
        HttpSession session = request.getSession(false);
        if (session == null
                || session.getAttribute(Entrance.MUST_CHANGE_PASSWORD) == null
                || FREE.contains(request.getRequestURI())) {
            return true;
        }
        response.setHeader("Location", FORM);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        return false;
    }

    /** Its cookie must be set before a page is long enough to be on its way when the first form is reached. */
    private static void bringFormToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
