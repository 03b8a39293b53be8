package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionRefused;
import java.util.Locale;
import org.springframework.validation.BindingResult;

/** A broken rule of the log, beside the field that it concerns. */
final class Refusals {

    private Refusals() {}

    /** @param fallback the field of this form for rules that name none of it */
    static void show(BindingResult errors, ActionRefused refused, String fallback) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT);
        String field = refused.reason().field();
        errors.rejectValue(errors.getFieldType(field) != null ? field : fallback, "advocacy.refused." + reason);
    }
}
