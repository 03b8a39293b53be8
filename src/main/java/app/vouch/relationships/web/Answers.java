package app.vouch.relationships.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a controller says to a form that it cannot take. */
final class Answers {

    private Answers() {}

    /** The form again (422), with what was typed and what is wrong. */
    static ModelAndView again(String view, Map<String, ?> model) {
        return new ModelAndView(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
