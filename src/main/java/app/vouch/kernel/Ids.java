package app.vouch.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids are made in code, so that a record knows its own before it is saved. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * A UUID of version 7 (RFC 9562): its first 48 bits are the time in milliseconds, so that new rows stand side by
     * side in an index; 74 bits are random, so that nobody guesses another's.
     */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** @throws NotFound when the text is no UUID */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
