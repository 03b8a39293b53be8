package app.vouch.advocacy.web;

import app.vouch.access.Permission;
import app.vouch.advocacy.Act;
import app.vouch.advocacy.ActionRow;
import app.vouch.advocacy.ActionState;
import app.vouch.advocacy.AdvocacyBriefs;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.web.Formats;
import app.vouch.web.ProtegeLines;
import app.vouch.web.Texts;
import app.vouch.web.TimelineSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Actions and decisions on the way that two people went, and the last of them beside each protégé. */
@Component
class AdvocacyOnTheWay implements TimelineSource, ProtegeLines {

    private final AdvocacyBriefs briefs;
    private final AdvocacyWords words;
    private final Texts texts;
    private final Formats formats;

    AdvocacyOnTheWay(AdvocacyBriefs briefs, AdvocacyWords words, Texts texts, Formats formats) {
        this.briefs = briefs;
        this.words = words;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public List<Entry> entries(Viewer viewer, PersonId senior, PersonId protege) {
        if (!Permission.SEE_ADVOCACY.grantedTo(viewer)) {
            return List.of();
        }
        List<ActionRow> actions = briefs.between(viewer, senior, protege);
        List<Entry> entries = new ArrayList<>();
        for (ActionRow action : actions) {
            String href = "/advocacy/" + action.id();
            String readers = words.readers(viewer, action);
            String summary = action.summary();
            entries.add(new Entry(
                    action.happenedOn(),
                    Mark.ACTION,
                    words.saidBriefly(action, viewer),
                    summary != null ? summary : texts.get("advocacy.timeline.room", action.room()),
                    readers,
                    href));
            if (action.decidedOn() != null && action.act() != Act.GAVE) {
                boolean granted = action.state() == ActionState.GRANTED;
                entries.add(new Entry(
                        action.decidedOn(),
                        granted ? Mark.GRANTED : Mark.DECLINED,
                        texts.get(
                                granted ? "advocacy.timeline.granted" : "advocacy.timeline.declined",
                                words.what(action)),
                        action.room(),
                        readers,
                        href));
            }
        }
        return entries;
    }

    /** "Last: promotion, on 30 June. Granted on 22 September". */
    @Override
    public Map<PersonId, List<Line>> lines(Viewer viewer, Collection<PersonId> proteges) {
        if (!Permission.SEE_ADVOCACY.grantedTo(viewer)) {
            return Map.of();
        }
        Map<PersonId, List<Line>> lines = new HashMap<>();
        briefs.last(viewer, proteges)
                .forEach((protege, action) -> lines.put(
                        protege,
                        List.of(new Line(
                                50,
                                texts.get("advocacy.line.last"),
                                texts.get(
                                        "advocacy.line.last.what",
                                        words.what(action),
                                        formats.brief(action.happenedOn()),
                                        words.state(action).text()),
                                "/advocacy/" + action.id()))));
        return lines;
    }
}
