package app.vouch.accounts.web;

import app.vouch.web.Layout;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** The pages with which the filter chain answers, the same to the letter as those that a controller would give. */
@Component
class Answers {

    private final List<ViewResolver> resolvers;

    Answers(List<ViewResolver> resolvers) {
        this.resolvers = resolvers;
    }

    /** @param view a template of ours */
    void page(String view, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Layout.nowhere(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            resolve(view, request.getLocale()).render(Map.of(), request, response);
        } catch (IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private View resolve(String name, Locale locale) throws Exception {
        for (ViewResolver resolver : resolvers) {
            View view = resolver.resolveViewName(name, locale);
            if (view != null) {
                return view;
            }
        }
        throw new IllegalStateException("no such template: " + name);
    }
}
