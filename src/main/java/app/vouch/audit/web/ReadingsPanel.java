package app.vouch.audit.web;

import app.vouch.audit.Trail;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.web.Panel;
import app.vouch.web.PersonPanels;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On one's own page: who looked at one's record, by role and never by name. */
@Component
class ReadingsPanel implements PersonPanels {

    private static final int LINES = 8;

    private final Trail trail;
    private final KindWords words;

    ReadingsPanel(Trail trail, KindWords words) {
        this.trail = trail;
        this.words = words;
    }

    @Override
    public List<Panel> panels(Viewer viewer, PersonId person) {
        return viewer.isPerson(person)
                ? List.of(new Panel(
                        "audit/panels/readings",
                        Panel.Slot.MARGIN,
                        90,
                        Map.of("readings", trail.readingsOf(viewer, LINES), "words", words)))
                : List.of();
    }
}
