package app.vouch.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's parameters (19 MiB, two passes, one lane). Costly on purpose, so at most four at once, and few
 * wait for a turn: whoever reads a page meanwhile does not notice.
 */
@Component
class Passwords {

    private static final int AT_ONCE = 4;
    private static final int MAY_WAIT = 6;
    private static final int WAIT_SECONDS = 3;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore room = new Semaphore(AT_ONCE + MAY_WAIT);
    /** Of a password nobody has: what an unknown account is compared with, so that it takes as long. */
    private final String nobodys = encoder.encode("nobody's");

    /** @throws Busy when too many are being checked */
    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /**
     * Takes as long where there is no hash.
     *
     * @throws Busy when too many are being checked
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!room.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            room.release();
        }
    }

    /** Too many sign in at this moment. */
    static class Busy extends AccountRefused {
        Busy() {
            super("busy", null);
        }
    }
}
