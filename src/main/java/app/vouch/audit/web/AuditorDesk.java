package app.vouch.audit.web;

import app.vouch.access.Permission;
import app.vouch.audit.Trail;
import app.vouch.audit.TrailLine;
import app.vouch.kernel.Viewer;
import app.vouch.web.DeskPanels;
import app.vouch.web.Panel;
import app.vouch.web.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The latest readings of what is confidential, and the way to the trail. */
@Component
class AuditorDesk implements DeskPanels {

    private static final int LINES = 8;

    private final Trail trail;
    private final KindWords words;
    private final Texts texts;

    AuditorDesk(Trail trail, KindWords words, Texts texts) {
        this.trail = trail;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!Permission.READ_AUDIT.grantedTo(viewer)) {
            return List.of();
        }
        List<TrailLine> lines = trail.latestReads(viewer, LINES);
        return List.of(new Panel("audit/panels/reads", Panel.Slot.MAIN, 10, Map.of("lines", lines, "words", words))
                .with(headline(lines)));
    }

    private Panel.Headline headline(List<TrailLine> lines) {
        return lines.isEmpty()
                ? new Panel.Headline(10, texts.get("audit.desk.none"), texts.get("audit.desk.lede"))
                : new Panel.Headline(20, texts.get("audit.desk.some"), texts.get("audit.desk.lede"));
    }
}
