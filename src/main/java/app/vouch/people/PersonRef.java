package app.vouch.people;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Tint;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who may see the directory may see of a person at a glance.
 *
 * @param name in the person's own order
 * @param firstName how one speaks to them
 */
public record PersonRef(
        PersonId id,
        String name,
        String firstName,
        String initials,
        @Nullable String title,
        String unit,
        @Nullable String site,
        PersonStatus status) {

    /** Which of the eight portrait tints. */
    public int tint() {
        return Tint.of(id.value());
    }

    /** "Senior Pricing Manager, Oslo", of what there is. */
    public String where() {
        String at = site != null ? site : unit;
        return title == null ? at : title + ", " + at;
    }
}
