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
     * @param deed who did what for whom, in one sentence
     * @param asked "Mateus: pay raise"
     * @param readers who may read it besides the sponsor
     */
    public record Line(
            ActionRow action,
            PersonRef sponsor,
            PersonRef protege,
            String deed,
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
        return new Line(
                action,
                action.sponsorRef(),
                action.protegeRef(),
                words.deed(action, viewer),
                words.asked(action),
                words.what(action),
                words.readersBriefly(action.visibility(), action.protegeRef().firstName()),
                words.state(action));
    }
}
