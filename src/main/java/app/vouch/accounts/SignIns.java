package app.vouch.accounts;

import app.vouch.access.CurrentViewer;
import app.vouch.kernel.Viewer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing in with a password. Nobody is signed in yet, so this is the one service that asks no viewer. Unknown, wrong,
 * disabled and gone all get the same answer after the same work.
 */
@Service
public class SignIns {

    private static final int LONGEST_PASSWORD = 200;

    private final Throttle throttle;
    private final Passwords passwords;
    private final SignInRecords records;

    SignIns(Throttle throttle, Passwords passwords, SignInRecords records) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.records = records;
    }

    /** What came of it. */
    public enum Outcome {
        WELCOME,
        REFUSED,
        /** Too many failures; not looked at. */
        WAIT,
        /** Too many sign in at this moment; not looked at. */
        BUSY
    }

    /**
     * @param viewer who has signed in; null unless welcome
     * @param mustChangePassword whether nothing else may be done before
     * @param notBefore when to try again; null unless to wait
     */
    public record Answer(
            Outcome outcome,
            @Nullable Viewer viewer,
            boolean mustChangePassword,
            @Nullable Instant notBefore) {}

    /** @param address the network address it comes from */
    public Answer attempt(String email, String password, String address) {
        String typed = email.strip().toLowerCase(Locale.ROOT);
        Instant wait = throttle.admit(typed, address);
        if (wait != null) {
            return new Answer(Outcome.WAIT, null, false, wait);
        }
        SignInAccount account = records.find(typed).orElse(null);
        boolean right;
        try {
            String hash = account == null ? null : account.passwordHash();
            right = passwords.matches(password.length() > LONGEST_PASSWORD ? "" : password, hash);
        } catch (Passwords.Busy busy) {
            throttle.notTried(typed, address);
            return new Answer(Outcome.BUSY, null, false, null);
        }
        Optional<SignInAccount> entered =
                right && account != null && account.mayEnter() ? enter(account) : Optional.empty();
        if (entered.isEmpty()) {
            records.failed(account);
            return new Answer(Outcome.REFUSED, null, false, null);
        }
        throttle.succeeded(typed, address);
        return new Answer(Outcome.WELCOME, entered.get().viewer(), entered.get().mustChangePassword(), null);
    }

    private Optional<SignInAccount> enter(SignInAccount account) {
        return CurrentViewer.as(account.viewer(), () -> records.signedIn(account));
    }
}
