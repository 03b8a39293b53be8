package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryNotes;
import app.vouch.relationships.RelationshipRecords;
import app.vouch.relationships.RelationshipView;
import app.vouch.web.Formats;
import app.vouch.web.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In the directory's list, for HR: by whom somebody is vouched for, and when the two last spoke. */
@Component
class VouchedFor implements DirectoryNotes {

    private final RelationshipRecords records;
    private final Formats formats;
    private final Texts texts;

    VouchedFor(RelationshipRecords records, Formats formats, Texts texts) {
        this.records = records;
        this.formats = formats;
        this.texts = texts;
    }

    @Override
    public Map<PersonId, Note> notes(Viewer viewer, Collection<PersonId> people) {
        if (!viewer.is(Role.HR) || people.isEmpty()) {
            return Map.of();
        }
        List<RelationshipView> views = records.sponsorshipsOf(viewer, people);
        return views.stream().collect(Collectors.groupingBy(RelationshipView::protege)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> note(entry.getValue())));
    }

    private Note note(List<RelationshipView> of) {
        List<RelationshipView> active =
                of.stream().filter(RelationshipView::isActive).toList();
        if (active.isEmpty()) {
            return new Note(List.of(), null, new State(Meaning.OPEN, texts.get("relationship.state.PROPOSED")));
        }
        LocalDate last = active.stream()
                .map(RelationshipView::lastContactOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        RelationshipView latest = active.stream()
                .min(Comparator.comparingLong(view -> view.silentDays(formats.today())))
                .orElseThrow();
        return new Note(active.stream().map(RelationshipView::seniorRef).toList(), last, state(latest));
    }

    private State state(RelationshipView view) {
        Meaning meaning =
                switch (view.silence(formats.today())) {
                    case NONE -> Meaning.GOOD;
                    case QUIET -> Meaning.WAIT;
                    case LAPSED -> Meaning.STOP;
                };
        String code = meaning == Meaning.GOOD ? "ACTIVE" : meaning == Meaning.WAIT ? "QUIET" : "LAPSED";
        return new State(meaning, texts.get("relationship.state." + code));
    }
}
