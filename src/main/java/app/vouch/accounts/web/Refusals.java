package app.vouch.accounts.web;

import app.vouch.accounts.AccountRefused;
import org.springframework.validation.Errors;

/** A rule that stands in the way, beside the field that it concerns. */
final class Refusals {

    private Refusals() {}

    static void show(AccountRefused refused, Errors errors) {
        if (refused.field() == null) {
            errors.reject(refused.code());
        } else {
            errors.rejectValue(refused.field(), refused.code());
        }
    }
}
