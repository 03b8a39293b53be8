package app.vouch.advocacy;

import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.util.List;

/** What the trail keeps of somebody else reading an action. */
final class AdvocacyReads {

    private AdvocacyReads() {}

    /**
     * The protégé's record where it was shared, else the sponsor's: people can ask who read their records, and must not
     * learn that way of an action that was kept from them.
     */
    static ConfidentialRead of(ActionRow action) {
        return new ConfidentialRead("advocacy.action.read", action.id().value(), subject(action));
    }

    /** Several in a list: one line for each whose record they are, but for the reader's own. */
    static List<ConfidentialRead> of(Viewer reader, List<ActionRow> actions) {
        return actions.stream()
                .filter(action -> !reader.isPerson(action.sponsor()) && !reader.isPerson(action.protege()))
                .map(AdvocacyReads::subject)
                .distinct()
                .map(subject -> new ConfidentialRead("advocacy.list.read", subject.value(), subject))
                .toList();
    }

    private static PersonId subject(ActionRow action) {
        return action.visibility() == Visibility.PROTEGE ? action.protege() : action.sponsor();
    }
}
