package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Policy;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Unsponsored;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes lines of a list: the names of all of them in one statement. */
@Component
class RelationshipLines {

    private final People people;
    private final RelationshipWords words;
    private final Formats formats;
    private final Texts texts;

    RelationshipLines(People people, RelationshipWords words, Formats formats, Texts texts) {
        this.people = people;
        this.words = words;
        this.formats = formats;
        this.texts = texts;
    }

    Map<PersonId, PersonRef> names(List<RelationshipView> views) {
        return names(views, List.of());
    }

    Map<PersonId, PersonRef> names(List<RelationshipView> views, List<Unsponsored> rows) {
        Set<PersonId> ids = new HashSet<>();
        views.forEach(view -> ids.addAll(List.of(view.senior(), view.protege())));
        for (Unsponsored row : rows) {
            ids.add(row.person());
            if (row.formerSponsor() != null) {
                ids.add(row.formerSponsor());
            }
            if (row.askedSponsor() != null) {
                ids.add(row.askedSponsor());
            }
        }
        return people.refs(ids);
    }

    List<Line> lines(Viewer viewer, List<RelationshipView> views, Policy policy) {
        Map<PersonId, PersonRef> names = names(views);
        return views.stream().map(view -> line(viewer, view, names, policy)).toList();
    }

    Line line(Viewer viewer, RelationshipView view, Map<PersonId, PersonRef> names, Policy policy) {
        PersonRef senior = RelationshipWords.of(names, view.senior());
        PersonRef protege = RelationshipWords.of(names, view.protege());
        return new Line(
                view,
                senior,
                protege,
                viewer.isPerson(view.protege()) ? senior : protege,
                words.title(view, names),
                words.kind(view.kind()),
                words.state(view, policy),
                why(viewer, view, names, policy));
    }

    private String why(Viewer viewer, RelationshipView view, Map<PersonId, PersonRef> names, Policy policy) {
        return switch (view.state()) {
            case ACTIVE -> words.contact(view);
            case PROPOSED ->
                view.waitsFor(viewer.person()) ? words.answerBy(view, policy) : words.waiting(view, names, policy);
            case DECLINED -> texts.get("relationship.proposedOn", formats.date(view.proposedOn()));
            case ENDED -> texts.get("relationship.span", formats.date(view.startedOn()), formats.date(view.endedOn()));
        };
    }
}
