package app.vouch.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the application: the system's, but that work may be done as of another instant, for the thread that does
 * it alone. So the sample organisation has a past that went through the same rules as its present.
 */
public final class MovableClock extends Clock {

    private final Clock system;
    private final ThreadLocal<@Nullable Instant> moved = new ThreadLocal<>();

    public MovableClock(Clock system) {
        this.system = system;
    }

    public <T> T at(Instant instant, Supplier<T> work) {
        Instant before = moved.get();
        moved.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                moved.remove();
            } else {
                moved.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant instant = moved.get();
        return instant != null ? instant : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }
}
