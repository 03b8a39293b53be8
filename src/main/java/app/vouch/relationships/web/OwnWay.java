package app.vouch.relationships.web;

import app.vouch.relationships.CheckInView;
import app.vouch.relationships.CheckInView.SharedNote;
import app.vouch.relationships.RelationshipView;
import app.vouch.web.Texts;
import app.vouch.web.TimelineSource.Entry;
import app.vouch.web.TimelineSource.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this feature itself knows of the way: conversations, and when it began and ended. */
@Component
class OwnWay {

    private final RelationshipWords words;
    private final Texts texts;

    OwnWay(RelationshipWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** Of one day in the order of a list that begins with the newest: the end before what was said, the beginning last. */
    List<Entry> entries(List<RelationshipView> all, List<CheckInView> talks) {
        List<Entry> entries = new ArrayList<>();
        all.forEach(view -> addEnd(entries, view));
        talks.forEach(talk -> entries.add(talk(talk)));
        all.forEach(view -> addBeginning(entries, view));
        return entries;
    }

    private Entry talk(CheckInView checkIn) {
        boolean party = checkIn.manner() != null;
        String shared = checkIn.shared().stream()
                .map(SharedNote::body)
                .filter(body -> !body.isBlank())
                .collect(Collectors.joining("\n"));
        return new Entry(
                checkIn.happenedOn(),
                Mark.TALK,
                title(checkIn),
                shared.isEmpty() ? null : shared,
                hint(checkIn, shared),
                party ? "/relationships/%s/check-ins/%s".formatted(checkIn.relationship(), checkIn.id()) : null);
    }

    private String title(CheckInView checkIn) {
        if (checkIn.manner() == null) {
            return texts.get("checkin.spoke.they");
        }
        String manner = texts.get("checkin.spoke." + checkIn.manner());
        return checkIn.minutes() == null ? manner : texts.get("checkin.spoke.minutes", manner, checkIn.minutes());
    }

    private @Nullable String hint(CheckInView checkIn, String shared) {
        if (!checkIn.mine().body().isBlank()) {
            return texts.get("checkin.hint.private");
        }
        return shared.isEmpty() ? null : texts.get("checkin.hint.shared");
    }

    private void addBeginning(List<Entry> entries, RelationshipView view) {
        if (view.startedOn() != null) {
            String kind = "way.began." + view.kind();
            entries.add(new Entry(view.startedOn(), Mark.MILESTONE, texts.get(kind), view.purpose(), null, null));
        }
    }

    private void addEnd(List<Entry> entries, RelationshipView view) {
        if (view.endedOn() != null) {
            String why = words.endReason(Objects.requireNonNull(view.endReason()));
            entries.add(
                    new Entry(view.endedOn(), Mark.MILESTONE, texts.get("way.ended." + view.kind()), why, null, null));
        }
    }
}
