package app.vouch.advocacy.web;

import app.vouch.advocacy.ActionState;
import app.vouch.advocacy.AdvocacyBriefs;
import app.vouch.advocacy.AdvocacyBriefs.Overdue;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.web.DeskPanels;
import app.vouch.web.Formats;
import app.vouch.web.Panel;
import app.vouch.web.Panel.Figure;
import app.vouch.web.Panel.Slot;
import app.vouch.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** HR's desk: decisions that are overdue, of those that sponsors let HR see. */
@Component
class OverduePanels implements DeskPanels {

    /** One that waits. */
    public record Waiting(ActionLines.Line line, String title, String why) {}

    private final AdvocacyBriefs briefs;
    private final ActionLines lines;
    private final Texts texts;
    private final Formats formats;

    OverduePanels(AdvocacyBriefs briefs, ActionLines lines, Texts texts, Formats formats) {
        this.briefs = briefs;
        this.lines = lines;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!viewer.is(Role.HR)) {
            return List.of();
        }
        Overdue overdue = briefs.overdue(viewer);
        List<Waiting> waiting =
                lines.of(viewer, overdue.first()).stream().map(this::waiting).toList();
        Panel panel =
                new Panel("advocacy/panels/overdue", Slot.HALF, 40, Map.of("lines", waiting, "count", overdue.count()));
        return List.of(panel.with(new Figure(
                overdue.count(),
                null,
                texts.get("advocacy.figure.overdue", overdue.count()),
                "/advocacy?side=hr&overdue=true")));
    }

    private Waiting waiting(ActionLines.Line line) {
        LocalDate due = Objects.requireNonNull(line.action().dueOn());
        boolean putOff = line.action().state() == ActionState.DEFERRED;
        return new Waiting(
                line,
                texts.get("advocacy.asked", line.protege().name(), line.what()),
                texts.get(
                        putOff ? "advocacy.overdue.put.off" : "advocacy.overdue.why",
                        line.action().room(),
                        formats.brief(due),
                        formats.relative(due),
                        line.sponsor().name()));
    }
}
