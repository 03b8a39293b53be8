package app.vouch.kernel;

import java.util.UUID;

/** The ground of a portrait: one of eight, always the same for the same person. */
public final class Tint {

    private Tint() {}

    public static int of(UUID id) {
        return Math.floorMod(id.hashCode(), 8);
    }
}
