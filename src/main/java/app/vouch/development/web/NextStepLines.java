package app.vouch.development.web;

import app.vouch.access.Permission;
import app.vouch.development.NextStep;
import app.vouch.development.Progress;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.web.Formats;
import app.vouch.web.ProtegeLines;
import app.vouch.web.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What comes next for each of a leader's protégés. */
@Component
class NextStepLines implements ProtegeLines {

    private static final int ORDER = 10;

    private final Progress progress;
    private final Texts texts;
    private final Formats formats;

    NextStepLines(Progress progress, Texts texts, Formats formats) {
        this.progress = progress;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public Map<PersonId, List<Line>> lines(Viewer viewer, Collection<PersonId> proteges) {
        if (!Permission.READ_PLANS.grantedTo(viewer)) {
            return Map.of();
        }
        Map<PersonId, List<Line>> lines = new HashMap<>();
        progress.nextOf(viewer, proteges).forEach((person, step) -> lines.put(person, List.of(line(person, step))));
        return lines;
    }

    private Line line(PersonId person, NextStep step) {
        String text =
                step.by() == null ? step.what() : texts.get("development.next.by", step.what(), formats.day(step.by()));
        return new Line(ORDER, texts.get("development.next"), text, "/people/" + person + "/plan");
    }
}
