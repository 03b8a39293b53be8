package app.vouch.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param version that was read before writing; null, where the writer did not say, is taken by nobody */
public record ChangeLevel(UUID level, @Nullable Long version, String name, boolean leads) {

    public ChangeLevel {
        name = name.strip();
    }
}
