package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionRow;
import app.vouch.advocacy.AdvocacyBriefs;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.web.DeskPanels;
import app.vouch.web.Panel;
import app.vouch.web.Panel.Slot;
import app.vouch.web.PersonPanels;
import app.vouch.web.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was done for somebody: on their own desk what was shared, on a person's page what its reader may see. */
@Component
class ProtegePanels implements DeskPanels, PersonPanels {

    private final AdvocacyBriefs briefs;
    private final ActionLines lines;
    private final Texts texts;

    ProtegePanels(AdvocacyBriefs briefs, ActionLines lines, Texts texts) {
        this.briefs = briefs;
        this.lines = lines;
        this.texts = texts;
    }

    /** For whoever only has a desk to get on at also where nothing is shared yet: to know that it can be. */
    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!viewer.is(Role.EMPLOYEE) || viewer.person() == null) {
            return List.of();
        }
        List<ActionRow> shared = briefs.spokenForMe(viewer);
        boolean hasOtherDesk = viewer.is(Role.LEADER) || viewer.is(Role.HR);
        return shared.isEmpty() && hasOtherDesk ? List.of() : List.of(spoken(viewer, shared));
    }

    @Override
    public List<Panel> panels(Viewer viewer, PersonId person) {
        if (viewer.isPerson(person)) {
            List<ActionRow> shared = briefs.spokenForMe(viewer);
            return shared.isEmpty() ? List.of() : List.of(spoken(viewer, shared));
        }
        if (!viewer.is(Role.LEADER) && !viewer.is(Role.HR)) {
            return List.of();
        }
        List<ActionLines.Line> about = lines.of(viewer, briefs.about(viewer, person));
        if (about.isEmpty()) {
            return List.of();
        }
        PersonRef protege = about.get(0).protege();
        boolean own =
                about.stream().allMatch(line -> viewer.isPerson(line.action().sponsor()));
        return List.of(new Panel(
                "advocacy/panels/person",
                Slot.MAIN,
                50,
                Map.of(
                        "title",
                        texts.get(own ? "advocacy.person.own" : "advocacy.person.title", protege.firstName()),
                        "readers",
                        texts.get("advocacy.person.readers"),
                        "lines",
                        about,
                        "person",
                        person,
                        "all",
                        all(viewer, person),
                        "mayLog",
                        viewer.is(Role.LEADER),
                        "logText",
                        texts.get("advocacy.person.log", protege.firstName()))));
    }

    /** Where all that the reader may see of it stands: HR's side of the log, else the sponsor's own. */
    private static String all(Viewer viewer, PersonId person) {
        return "/advocacy?side=" + (viewer.is(Role.HR) ? "hr" : "own") + "&protege=" + person;
    }

    private Panel spoken(Viewer viewer, List<ActionRow> shared) {
        return new Panel(
                "advocacy/panels/spoken",
                Slot.MAIN,
                80,
                Map.of(
                        "title",
                        texts.get("advocacy.spoken"),
                        "lines",
                        lines.of(viewer, shared),
                        "more",
                        !shared.isEmpty()));
    }
}
