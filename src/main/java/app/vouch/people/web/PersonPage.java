package app.vouch.people.web;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.Cards;
import app.vouch.people.PersonCard;
import app.vouch.web.Panel;
import app.vouch.web.PersonPanels;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's page: the card, and what the features have about them for this viewer. */
@Service
class PersonPage {

    private final Cards cards;
    private final List<PersonPanels> sources;

    PersonPage(Cards cards, ObjectProvider<PersonPanels> sources) {
        this.cards = cards;
        this.sources = sources.orderedStream().toList();
    }

    /** Not read-only: a panel that shows something confidential leaves a line in the trail. */
    @Allow(Permission.SEE_DIRECTORY)
    @Transactional
    public Shown of(Viewer viewer, PersonId id) {
        PersonCard card = cards.card(viewer, id);
        List<Panel> panels = sources.stream()
                .flatMap(source -> source.panels(viewer, id).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
        return new Shown(card, panels);
    }

    record Shown(PersonCard card, List<Panel> panels) {

        /** Half panels stand among the others: a person's page has one column and a margin. */
        public List<Panel> main() {
            return panels.stream()
                    .filter(panel -> panel.slot() != Panel.Slot.MARGIN && panel.slot() != Panel.Slot.STRIP)
                    .toList();
        }

        public List<Panel> strip() {
            return of(Panel.Slot.STRIP);
        }

        public List<Panel> margin() {
            return of(Panel.Slot.MARGIN);
        }

        private List<Panel> of(Panel.Slot slot) {
            return panels.stream().filter(panel -> panel.slot() == slot).toList();
        }
    }
}
