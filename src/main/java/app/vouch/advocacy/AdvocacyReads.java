package app.vouch.advocacy;

import app.vouch.kernel.ConfidentialRead;
import app.vouch.kernel.PersonId;
import java.util.List;

/** What the trail keeps of somebody else reading an action. */
final class AdvocacyReads {

    private AdvocacyReads() {}

    /**
     * The protégé's record where it was shared, else the sponsor's: people can ask who read their records, and must not
     * learn that way of an action that was kept from them.
     */
    static ConfidentialRead of(ActionRow action) {
        boolean shared = action.visibility() == Visibility.PROTEGE;
        return new ConfidentialRead(
                "advocacy.action.read", action.id().value(), shared ? action.protege() : action.sponsor());
    }

    /** Several about one protégé, whose record they are only where all were shared. */
    static ConfidentialRead of(PersonId protege, List<ActionRow> actions) {
        boolean shared = actions.stream().allMatch(action -> action.visibility() == Visibility.PROTEGE);
        return new ConfidentialRead("advocacy.list.read", protege.value(), shared ? protege : null);
    }
}
