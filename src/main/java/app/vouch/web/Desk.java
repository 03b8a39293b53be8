package app.vouch.web;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own first page, of what the features have for them. */
@Service
class Desk {

    /** From this weight on a headline is told also where another is the title. */
    private static final int CANNOT_WAIT = 30;

    private final List<DeskPanels> sources;

    Desk(ObjectProvider<DeskPanels> sources) {
        this.sources = sources.orderedStream().toList();
    }

    /** Not read-only: a panel that shows something confidential leaves a line in the trail. */
    @Allow(Permission.SIGNED_IN)
    @Transactional
    public DeskView of(Viewer viewer) {
        List<Panel> panels = sources.stream()
                .flatMap(source -> source.panels(viewer).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
        return new DeskView(panels);
    }

    record DeskView(List<Panel> panels) {

        public List<Panel> in(String slot) {
            return panels.stream()
                    .filter(panel -> panel.slot() == Panel.Slot.valueOf(slot))
                    .toList();
        }

        public List<Panel.Figure> figures() {
            return panels.stream().map(Panel::figure).filter(Objects::nonNull).toList();
        }

        /**
         * The heaviest of what the panels would say, and beneath it, after a sentence of its own, the next that cannot
         * wait; null where none has anything to say.
         */
        public Panel.@Nullable Headline headline() {
            List<Panel.Headline> said = panels.stream()
                    .map(Panel::headline)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(Panel.Headline::weight).reversed())
                    .toList();
            if (said.isEmpty()) {
                return null;
            }
            Panel.Headline first = said.get(0);
            return said.stream()
                    .skip(1)
                    .filter(next ->
                            next.weight() >= CANNOT_WAIT && !next.title().equals(first.lede()))
                    .findFirst()
                    .map(first::before)
                    .orElse(first);
        }
    }
}
