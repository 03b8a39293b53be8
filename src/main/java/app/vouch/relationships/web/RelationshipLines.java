package app.vouch.relationships.web;

import app.vouch.kernel.Viewer;
import app.vouch.relationships.RelationshipView;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes lines of a list. */
@Component
class RelationshipLines {

    private final RelationshipWords words;
    private final Formats formats;
    private final Texts texts;

    RelationshipLines(RelationshipWords words, Formats formats, Texts texts) {
        this.words = words;
        this.formats = formats;
        this.texts = texts;
    }

    List<Line> lines(Viewer viewer, List<RelationshipView> views) {
        return views.stream().map(view -> line(viewer, view)).toList();
    }

    Line line(Viewer viewer, RelationshipView view) {
        return new Line(
                view,
                view.seniorRef(),
                view.protegeRef(),
                viewer.isPerson(view.protege()) ? view.seniorRef() : view.protegeRef(),
                words.title(view),
                words.kind(view.kind()),
                words.state(view),
                why(viewer, view));
    }

    private String why(Viewer viewer, RelationshipView view) {
        return switch (view.state()) {
            case ACTIVE -> words.contact(view);
            case PROPOSED -> view.waitsFor(viewer.person()) ? words.answerBy(view) : words.waiting(view);
            case DECLINED -> texts.get("relationship.proposedOn", formats.date(view.proposedOn()));
            case ENDED -> texts.get("relationship.span", formats.date(view.startedOn()), formats.date(view.endedOn()));
        };
    }
}
