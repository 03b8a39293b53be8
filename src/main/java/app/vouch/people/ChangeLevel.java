package app.vouch.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param version that was read before writing; null is taken as the latest */
public record ChangeLevel(UUID level, @Nullable Long version, String name, boolean leads) {

    public ChangeLevel {
        name = name.strip();
    }
}
