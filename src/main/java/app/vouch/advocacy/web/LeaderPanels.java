package app.vouch.advocacy.web;

import app.vouch.access.Permission;
import app.vouch.advocacy.ActionRow;
import app.vouch.advocacy.AdvocacyBriefs;
import app.vouch.advocacy.AdvocacyBriefs.Staked;
import app.vouch.advocacy.QuickLog;
import app.vouch.advocacy.Stake;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.web.DeskPanels;
import app.vouch.web.Formats;
import app.vouch.web.Panel;
import app.vouch.web.Panel.Headline;
import app.vouch.web.Panel.Slot;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A sponsor's desk: the line to sign, what waits for an answer, what is staked. */
@Component
class LeaderPanels implements DeskPanels {

    /** On the line under the title there is room for a few; the form has them all. */
    private static final int ON_THE_LINE = 4;

    /** Beneath who counts on one and what is asked; told also beneath another title. */
    private static final int OVERDUE = 30;

    /** What is staked, as its line shows it. */
    public record StakeLine(ActionLines.Line line, Stake stake, String text) {}

    private final QuickLog quick;
    private final AdvocacyBriefs briefs;
    private final ActionLines lines;
    private final Texts texts;
    private final Formats formats;

    LeaderPanels(QuickLog quick, AdvocacyBriefs briefs, ActionLines lines, Texts texts, Formats formats) {
        this.quick = quick;
        this.briefs = briefs;
        this.lines = lines;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!Permission.LOG_ADVOCACY.grantedTo(viewer)) {
            return List.of();
        }
        List<PersonRef> proteges = quick.proteges(viewer);
        List<ActionRow> open = briefs.openDecisions(viewer);
        Staked staked = briefs.staked(viewer);
        Set<ActionRow> all = new LinkedHashSet<>(open);
        all.addAll(staked.heaviest().keySet());
        Map<ActionRow, ActionLines.Line> shown =
                lines.of(viewer, all).stream().collect(Collectors.toMap(ActionLines.Line::action, line -> line));
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(
                "advocacy/panels/strip",
                Slot.STRIP,
                10,
                Map.of("proteges", proteges.stream().limit(ON_THE_LINE).toList())));
        if (!open.isEmpty()) {
            panels.add(decisions(open.stream().map(shown::get).toList()));
        }
        panels.add(staked(staked, shown));
        return panels;
    }

    private Panel decisions(List<ActionLines.Line> open) {
        Panel panel = new Panel("advocacy/panels/decisions", Slot.MAIN, 60, Map.of("lines", open));
        long overdue = open.stream()
                .filter(line -> line.action().isOverdue(formats.today()))
                .count();
        return overdue == 0
                ? panel
                : panel.with(new Headline(
                        OVERDUE, texts.get("advocacy.headline.overdue", overdue, texts.countCapital(overdue)), null));
    }

    private Panel staked(Staked staked, Map<ActionRow, ActionLines.Line> shown) {
        List<StakeLine> stakes = staked.heaviest().entrySet().stream()
                .map(entry -> line(Objects.requireNonNull(shown.get(entry.getKey())), entry.getValue()))
                .toList();
        String record = staked.decided() == 0
                ? ""
                : texts.get(
                        "advocacy.staked.record",
                        texts.count(staked.decided()),
                        texts.count(staked.granted()),
                        staked.granted());
        return new Panel(
                "advocacy/panels/staked",
                Slot.MARGIN,
                10,
                Map.of(
                        "sentence",
                        texts.get("advocacy.staked.live", staked.live(), texts.countCapital(staked.live())),
                        "stakes",
                        stakes,
                        "more",
                        staked.more() > 0 ? texts.get("advocacy.staked.more", texts.count(staked.more())) : "",
                        "record",
                        record));
    }

    private StakeLine line(ActionLines.Line line, Stake stake) {
        return new StakeLine(
                line, stake, texts.get("advocacy.staked.what", line.protege().firstName(), line.what()));
    }
}
