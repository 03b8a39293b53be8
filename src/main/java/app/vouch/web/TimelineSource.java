package app.vouch.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feature puts on the way that two people went together, as far as this viewer may see it. */
@FunctionalInterface
public interface TimelineSource {

    /** @param senior the sponsor or mentor */
    List<Entry> entries(Viewer viewer, PersonId senior, PersonId protege);

    /** The shape of a point: circle talk, square action, triangle own step, full and hollow diamond decision, disc milestone. */
    enum Mark {
        TALK,
        ACTION,
        STEP,
        GRANTED,
        DECLINED,
        MILESTONE
    }

    /**
     * @param title resolved text, set in bold
     * @param text resolved text beneath; null for none
     * @param hint resolved text of who can read it; null for none
     * @param href where it opens; null for nowhere
     */
    record Entry(
            LocalDate on,
            Mark mark,
            String title,
            @Nullable String text,
            @Nullable String hint,
            @Nullable String href) {}
}
