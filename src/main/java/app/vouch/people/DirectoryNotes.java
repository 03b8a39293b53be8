package app.vouch.people;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a higher feature has to say about people in the directory's list, to HR alone: who vouches for them. */
@FunctionalInterface
public interface DirectoryNotes {

    /**
     * A constant number of statements for all of them. Nothing about the viewer's own person.
     *
     * @return those people about whom there is something to say
     */
    Map<PersonId, Note> notes(Viewer viewer, Collection<PersonId> people);

    /** @param vouchedForBy active sponsors, the longest first; empty for nobody */
    record Note(
            List<PersonRef> vouchedForBy,
            @Nullable LocalDate lastSpoken,
            @Nullable State state) {
        public Note {
            vouchedForBy = List.copyOf(vouchedForBy);
        }
    }

    /** @param text resolved, one to three words, such as "38 days, due" */
    record State(Meaning meaning, String text) {}

    /** How it is marked; the picture goes with the meaning. */
    enum Meaning {
        GOOD("check-circle-fill"),
        WAIT("hourglass-split"),
        STOP("exclamation-octagon-fill"),
        OPEN("circle-half"),
        QUIET("dash-circle");

        private final String icon;

        Meaning(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }
}
