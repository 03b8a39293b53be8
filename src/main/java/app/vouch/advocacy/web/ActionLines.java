package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionRow;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Actions as lists show them: with names and in words. */
@Component
class ActionLines {

    /**
     * @param said the whole in one sentence, or what the sponsor wrote for its readers
     * @param asked "Mateus: pay raise"
     * @param readers who may read it besides the sponsor
     */
    public record Line(
            ActionRow action,
            PersonRef sponsor,
            PersonRef protege,
            String said,
            String asked,
            String what,
            String readers,
            AdvocacyWords.State state) {

        public String href() {
            return "/advocacy/" + action.id();
        }
    }

    private final AdvocacyWords words;

    ActionLines(AdvocacyWords words) {
        this.words = words;
    }

    List<Line> of(Viewer viewer, Collection<ActionRow> actions) {
        return actions.stream().map(action -> line(viewer, action)).toList();
    }

    Slice<Line> of(Viewer viewer, Slice<ActionRow> slice) {
        return new Slice<>(of(viewer, slice.rows()), slice.next(), slice.previous());
    }

    private Line line(Viewer viewer, ActionRow action) {
        String summary = action.summary();
        return new Line(
                action,
                action.sponsorRef(),
                action.protegeRef(),
                summary != null ? summary : words.saidBriefly(action, viewer),
                words.asked(action),
                words.what(action),
                words.readers(action.visibility(), action.protegeRef().firstName()),
                words.state(action));
    }
}
