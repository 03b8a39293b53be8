package app.vouch.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What a form's fragments ask: what was typed in a field, and what is wrong with it. {@code forms} in every template. */
@Component
public class Forms {

    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    /** @param errors the binding result of the form; null where the page was not made from one */
    public Field field(@Nullable Errors errors, String name) {
        if (errors == null) {
            return new Field(name, "", List.of());
        }
        Object value = errors.getFieldValue(name);
        return new Field(
                name,
                value == null ? "" : value.toString(),
                errors.getFieldErrors(name).stream().map(this::text).toList());
    }

    /** What the summary at the head of the form lists, fields in the order in which they were found wrong. */
    public List<Fault> faults(@Nullable Errors errors) {
        return errors == null
                ? List.of()
                : errors.getAllErrors().stream()
                        .map(error ->
                                new Fault(error instanceof FieldError field ? field.getField() : null, text(error)))
                        .toList();
    }

    /** How many things a page's title says are to be put right. @param errors of the model; whatever stands there */
    public int count(@Nullable Object errors) {
        return errors instanceof Errors found ? found.getErrorCount() : 0;
    }

    private String text(ObjectError error) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(error, locale);
    }

    /** @param value what was typed, also where it could not be read */
    public record Field(String name, String value, List<String> faults) {
        public boolean isFaulty() {
            return !faults.isEmpty();
        }

        public boolean is(@Nullable Object other) {
            return other != null && value.equals(other.toString());
        }
    }

    /** @param field its name and id on the page; null where the whole is meant */
    public record Fault(@Nullable String field, String text) {}
}
