package app.vouch.relationships.web;

import app.vouch.kernel.Viewer;
import app.vouch.relationships.CheckInView;
import app.vouch.relationships.RelationshipRecords.Told;
import app.vouch.relationships.RelationshipView;
import app.vouch.web.TimelineSource;
import app.vouch.web.TimelineSource.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every feature knows of the way that two people went together, the newest first. */
@Component
class Way {

    private final OwnWay own;
    private final List<TimelineSource> sources;

    Way(OwnWay own, ObjectProvider<TimelineSource> sources) {
        this.own = own;
        this.sources = sources.orderedStream().toList();
    }

    /** Nothing of what happened after the end: a former party keeps what was theirs, and no more. */
    List<Entry> entries(Viewer viewer, Told told, List<CheckInView> talks) {
        RelationshipView view = told.view();
        if (view.startedOn() == null) {
            return List.of();
        }
        Stream<Entry> others =
                sources.stream().flatMap(source -> source.entries(viewer, view.senior(), view.protege()).stream());
        return Stream.concat(others, own.entries(told.all(), talks).stream())
                .filter(entry -> view.endedOn() == null || !entry.on().isAfter(view.endedOn()))
                .sorted(Comparator.comparing(Entry::on).reversed())
                .toList();
    }
}
