package app.vouch.web;

import app.vouch.kernel.Viewer;
import java.util.List;

/** What a feature puts on the viewer's desk; none where it has nothing for this viewer. Called within one transaction for the whole desk. */
@FunctionalInterface
public interface DeskPanels {
    List<Panel> panels(Viewer viewer);
}
