package app.vouch.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A new account. Where somebody in the directory has the mail address, it is theirs, name included.
 *
 * @param name how to call an account of nobody in the directory; null or ignored otherwise
 * @param mustChange whether the password holds for the first sign-in only
 */
public record CreateAccount(String email, @Nullable String name, String password, boolean mustChange) {}
