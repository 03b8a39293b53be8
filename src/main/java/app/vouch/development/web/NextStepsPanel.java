package app.vouch.development.web;

import app.vouch.access.Permission;
import app.vouch.development.DueSteps;
import app.vouch.development.Progress;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.web.DeskPanels;
import app.vouch.web.Formats;
import app.vouch.web.Panel;
import app.vouch.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One's own next steps on the desk. */
@Component
class NextStepsPanel implements DeskPanels {

    /** Light: whoever waits for an answer comes first in the page's title. */
    private static final int WEIGHT = 20;

    private static final int ORDER = 60;

    private final Progress progress;
    private final Texts texts;
    private final Formats formats;

    NextStepsPanel(Progress progress, Texts texts, Formats formats) {
        this.progress = progress;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (viewer.person() == null || !Permission.OWN_PLAN.grantedTo(viewer)) {
            return List.of();
        }
        DueSteps due = progress.due(viewer);
        // Who has a desk full of others' matters is not asked to begin a plan there as well.
        if (due.total() == 0 && !viewer.roles().equals(Set.of(Role.EMPLOYEE))) {
            return List.of();
        }
        Panel panel = new Panel("development/panels/next-steps", Panel.Slot.MAIN, ORDER, Map.of("due", due));
        return List.of(due.total() == 0 ? panel : panel.with(headline(due)));
    }

    private Panel.Headline headline(DueSteps due) {
        return new Panel.Headline(
                WEIGHT,
                texts.get("development.desk.headline", due.total(), texts.countCapital(due.total()), due.firstName()),
                nearest(due));
    }

    private @Nullable String nearest(DueSteps due) {
        DueSteps.Due first = due.steps().get(0);
        if (first.by() == null) {
            return null;
        }
        return texts.get(
                first.overdue() ? "development.desk.nearest.was" : "development.desk.nearest", formats.day(first.by()));
    }
}
