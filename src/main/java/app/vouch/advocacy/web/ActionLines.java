package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionRow;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Actions as lists show them: with names and in words, the names of all of them brought at once. */
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

    private final People people;
    private final AdvocacyWords words;

    ActionLines(People people, AdvocacyWords words) {
        this.people = people;
        this.words = words;
    }

    List<Line> of(Viewer viewer, Collection<ActionRow> actions) {
        Map<PersonId, PersonRef> refs = people.refs(actions.stream()
                .flatMap(action -> Stream.of(action.sponsor(), action.protege()))
                .toList());
        return actions.stream().map(action -> line(viewer, action, refs)).toList();
    }

    Slice<Line> of(Viewer viewer, Slice<ActionRow> slice) {
        return new Slice<>(of(viewer, slice.rows()), slice.next(), slice.previous());
    }

    private Line line(Viewer viewer, ActionRow action, Map<PersonId, PersonRef> refs) {
        PersonRef protege = Objects.requireNonNull(refs.get(action.protege()));
        String summary = action.summary();
        return new Line(
                action,
                Objects.requireNonNull(refs.get(action.sponsor())),
                protege,
                summary != null ? summary : words.saidBriefly(action, viewer, refs),
                words.asked(action, refs),
                words.what(action),
                words.readers(action.visibility(), protege.firstName()),
                words.state(action));
    }
}
