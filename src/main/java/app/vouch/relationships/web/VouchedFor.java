package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryNotes;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
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
    private final PolicySettings settings;
    private final RelationshipLines lines;
    private final Formats formats;
    private final Texts texts;

    VouchedFor(
            RelationshipRecords records,
            PolicySettings settings,
            RelationshipLines lines,
            Formats formats,
            Texts texts) {
        this.records = records;
        this.settings = settings;
        this.lines = lines;
        this.formats = formats;
        this.texts = texts;
    }

    @Override
    public Map<PersonId, Note> notes(Viewer viewer, Collection<PersonId> people) {
        if (!viewer.is(Role.HR) || people.isEmpty()) {
            return Map.of();
        }
        List<RelationshipView> views = records.sponsorshipsOf(viewer, people);
        Map<PersonId, PersonRef> names = lines.names(views);
        Policy policy = settings.current();
        return views.stream().collect(Collectors.groupingBy(RelationshipView::protege)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> note(entry.getValue(), names, policy)));
    }

    private Note note(List<RelationshipView> of, Map<PersonId, PersonRef> names, Policy policy) {
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
        return new Note(
                active.stream()
                        .map(view -> RelationshipWords.of(names, view.senior()))
                        .toList(),
                last,
                state(latest, policy));
    }

    private State state(RelationshipView view, Policy policy) {
        Meaning meaning =
                switch (view.silence(policy, formats.today())) {
                    case NONE -> Meaning.GOOD;
                    case QUIET -> Meaning.WAIT;
                    case LAPSED -> Meaning.STOP;
                };
        String code = meaning == Meaning.GOOD ? "ACTIVE" : meaning == Meaning.WAIT ? "QUIET" : "LAPSED";
        return new State(meaning, texts.get("relationship.state." + code));
    }
}
