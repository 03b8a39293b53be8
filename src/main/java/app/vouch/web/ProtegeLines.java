package app.vouch.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a feature knows of each of a leader's protégés, for the leader's desk: the next step, the last word put in. */
@FunctionalInterface
public interface ProtegeLines {

    /** One statement for all of them; people without a line are left out. */
    Map<PersonId, List<Line>> lines(Viewer viewer, Collection<PersonId> proteges);

    /**
     * @param order lowest first
     * @param lead resolved text set in bold before it, such as "Next for her:"; null for none
     * @param text resolved text
     * @param href where it opens; null for nowhere
     */
    record Line(
            int order,
            @Nullable String lead,
            String text,
            @Nullable String href) {}
}
