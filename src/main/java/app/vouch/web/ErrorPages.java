package app.vouch.web;

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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** The pages with which filters answer, the same to the letter as those that a controller would give. */
@Component
public class ErrorPages {

    private final List<ViewResolver> resolvers;

    ErrorPages(List<ViewResolver> resolvers) {
        this.resolvers = resolvers;
    }

    /** @param view a template of ours */
    public void page(String view, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Layout.nowhere(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // The outermost filters fail before, or after, the one that tells who asks what.
        boolean outside = RequestContextHolder.getRequestAttributes() == null;
        if (outside) {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        }
        try {
            resolve(view, request.getLocale()).render(Map.of(), request, response);
        } catch (IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            if (outside) {
                RequestContextHolder.resetRequestAttributes();
            }
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
