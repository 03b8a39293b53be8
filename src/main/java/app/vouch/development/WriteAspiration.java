package app.vouch.development;

/**
 * An aspiration as its owner writes it, and who besides may read it, at once and as long as it stands so.
 *
 * @param text up to 500 characters
 * @param bySponsor the active sponsors, also later ones
 * @param byMentor the active mentors, also later ones
 * @param byManager today's line manager; not whoever comes after
 */
public record WriteAspiration(
        String text,
        AspirationKind kind,
        Horizon horizon,
        boolean bySponsor,
        boolean byMentor,
        boolean byManager,
        boolean byHr) {}
