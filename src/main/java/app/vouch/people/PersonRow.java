package app.vouch.people;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Tint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the directory's list. @param sortName what the list is sorted by, then by id */
public record PersonRow(
        PersonId id,
        String name,
        String sortName,
        String initials,
        @Nullable String title,
        String unit,
        String level,
        @Nullable String site,
        @Nullable LocalDate inRoleSince,
        PersonStatus status) {

    public int tint() {
        return Tint.of(id.value());
    }

    /** "Service Lead, M1 · Field Service, Nairobi", of what there is: what a phone shows beneath the name. */
    public String summary() {
        String what = title == null ? level : title + ", " + level;
        return what + " · " + (site == null ? unit : unit + ", " + site);
    }
}
