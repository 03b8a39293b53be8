package app.vouch.accounts;

import org.jspecify.annotations.Nullable;

/** A rule about accounts that stands in the way; its text is the message {@code accounts.refused.<rule>}. */
public class AccountRefused extends RuntimeException {

    private final String rule;
    private final @Nullable String field;

    AccountRefused(String rule, @Nullable String field) {
        super(rule, null, false, false);
        this.rule = rule;
        this.field = field;
    }

    public String code() {
        return "accounts.refused." + rule;
    }

    /** Which field of the form it concerns; null where the whole is meant. */
    public @Nullable String field() {
        return field;
    }
}
