package app.vouch.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import java.util.List;

/** What a feature puts on a person's page for this viewer, by right. Called within the page's transaction. */
@FunctionalInterface
public interface PersonPanels {
    List<Panel> panels(Viewer viewer, PersonId person);
}
