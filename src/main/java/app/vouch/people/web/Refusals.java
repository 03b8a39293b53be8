package app.vouch.people.web;

import app.vouch.people.DirectoryRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Faults that a form's fields cannot know by themselves, beside the field they concern. */
final class Refusals {

    private Refusals() {}

    static void add(BindingResult errors, DirectoryRefused refused) {
        errors.rejectValue(refused.reason().field(), "people.refused." + refused.reason());
    }

    /** Not {@code rejectValue}: it reads the form, which is not there where another field could not be read. */
    static void add(BindingResult errors, String field, @Nullable Object typed, String code) {
        errors.addError(new FieldError(errors.getObjectName(), field, typed, false, new String[] {code}, null, null));
    }
}
