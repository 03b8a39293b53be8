package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipView;
import app.vouch.web.Panel;
import app.vouch.web.PersonPanels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who speaks for somebody and for whom they speak, as far as the reader may know. */
@Component
class PersonRelationships implements PersonPanels {

    private final RelationshipRecords records;
    private final RelationshipLines lines;

    PersonRelationships(RelationshipRecords records, RelationshipLines lines) {
        this.records = records;
        this.lines = lines;
    }

    @Override
    public List<Panel> panels(Viewer viewer, PersonId person) {
        boolean hr = Permission.MANAGE_RELATIONSHIPS.grantedTo(viewer) && viewer.isHrFor(person);
        List<RelationshipView> views = records.about(viewer, person);
        if (views.isEmpty() && !hr) {
            return List.of();
        }
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lines",
                lines.lines(viewer, views).stream()
                        .map(line -> line.beside(person, viewer))
                        .toList());
        model.put(
                "find",
                hr && views.stream().noneMatch(view -> isSponsored(view, person))
                        ? "/relationships/new?kind=SPONSORSHIP&protege=" + person
                        : "");
        model.put("all", viewer.isPerson(person) && views.size() == RelationshipRecords.PAGE ? "/relationships" : "");
        return List.of(new Panel("relationships/panels/person", Panel.Slot.MAIN, 30, model));
    }

    private static boolean isSponsored(RelationshipView view, PersonId person) {
        return view.isSponsorship() && view.state().isLive() && view.protege().equals(person);
    }
}
