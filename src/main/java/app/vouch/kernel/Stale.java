package app.vouch.kernel;

import org.jspecify.annotations.Nullable;

/** Somebody saved the record after it was read for writing: the page shows both texts, and nothing is overwritten. */
public class Stale extends RuntimeException {

    public Stale() {
        super("changed meanwhile", null, false, false);
    }

    /**
     * @param saved the record's version now
     * @param read the version that was read for writing; null where the writer did not say, which is as good as an old one
     * @throws Stale where they differ
     */
    public static void check(@Nullable Long saved, @Nullable Long read) {
        if (read == null || !read.equals(saved)) {
            throw new Stale();
        }
    }
}
