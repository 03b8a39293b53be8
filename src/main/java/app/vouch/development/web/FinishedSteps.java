package app.vouch.development.web;

import app.vouch.development.Progress;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.web.Texts;
import app.vouch.web.TimelineSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps that a protégé took, on the way that two people went together. */
@Component
class FinishedSteps implements TimelineSource {

    private final Progress progress;
    private final Texts texts;

    FinishedSteps(Progress progress, Texts texts) {
        this.progress = progress;
        this.texts = texts;
    }

    @Override
    public List<Entry> entries(Viewer viewer, PersonId senior, PersonId protege) {
        String href = viewer.isPerson(protege) ? "/plan" : "/people/" + protege + "/plan";
        return progress.finished(viewer, protege).stream()
                .map(step -> new Entry(
                        step.on(), Mark.STEP, step.what(), texts.get("development.timeline.step"), null, href))
                .toList();
    }
}
