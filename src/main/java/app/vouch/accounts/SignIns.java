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
    private final KnownDevices devices;

    SignIns(Throttle throttle, Passwords passwords, SignInRecords records, KnownDevices devices) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.records = records;
        this.devices = devices;
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
     * @param device the secret to know this device by from now on; null unless welcome
     */
    public record Answer(
            Outcome outcome,
            @Nullable Viewer viewer,
            boolean mustChangePassword,
            @Nullable Instant notBefore,
            @Nullable String device) {}

    /**
     * @param network the network address it comes from
     * @param device the secret by which the device is known; empty for none
     */
    public Answer attempt(String email, String password, String network, String device) {
        String typed = email.strip().toLowerCase(Locale.ROOT);
        Throttle.Source source = devices.knows(typed, device)
                ? Throttle.Source.ofKnownDevice(typed, device)
                : Throttle.Source.of(typed, network);
        Instant wait = throttle.admit(source);
        if (wait != null) {
            return new Answer(Outcome.WAIT, null, false, wait, null);
        }
        SignInAccount account = records.find(typed).orElse(null);
        boolean right;
        try {
            String hash = account == null ? null : account.passwordHash();
            right = passwords.matches(password.length() > LONGEST_PASSWORD ? "" : password, hash);
        } catch (Passwords.Busy busy) {
            throttle.notTried(source);
            return new Answer(Outcome.BUSY, null, false, null, null);
        }
        Optional<SignInAccount> entered =
                right && account != null && account.mayEnter() ? enter(account) : Optional.empty();
        if (entered.isEmpty()) {
            records.failed(account);
            return new Answer(Outcome.REFUSED, null, false, null, null);
        }
        throttle.succeeded(source);
        Viewer viewer = entered.get().viewer();
        String secret = devices.remember(viewer.account(), device);
        return new Answer(Outcome.WELCOME, viewer, entered.get().mustChangePassword(), null, secret);
    }

    private Optional<SignInAccount> enter(SignInAccount account) {
        return CurrentViewer.as(account.viewer(), () -> records.signedIn(account));
    }
}
