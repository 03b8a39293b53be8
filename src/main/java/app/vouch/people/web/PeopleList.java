package app.vouch.people.web;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Slice;
import app.vouch.kernel.Viewer;
import app.vouch.people.Choices;
import app.vouch.people.DirectoryNotes;
import app.vouch.people.People;
import app.vouch.people.PeopleFilter;
import app.vouch.people.PeopleSearch;
import app.vouch.people.PersonRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A page of the directory's list with all that stands on it, in one transaction. */
@Service
class PeopleList {

    private final PeopleSearch search;
    private final People people;
    private final List<DirectoryNotes> sources;

    PeopleList(PeopleSearch search, People people, ObjectProvider<DirectoryNotes> sources) {
        this.search = search;
        this.people = people;
        this.sources = sources.orderedStream().toList();
    }

    /** Not read-only: notes may leave a line in the trail. */
    @Allow(Permission.SEE_DIRECTORY)
    @Transactional
    public Shown of(Viewer viewer, PeopleFilter filter, @Nullable Cursor cursor) {
        Slice<PersonRow> slice = search.list(viewer, filter, cursor);
        Choices choices = search.choices(viewer);
        String supervisor = filter.supervisor() == null ? null : nameOf(filter.supervisor());
        Map<PersonId, DirectoryNotes.Note> notes = new HashMap<>();
        if (viewer.is(Role.HR)) {
            List<PersonId> ids = slice.rows().stream()
                    .map(PersonRow::id)
                    .filter(id -> !viewer.isPerson(id))
                    .toList();
            sources.forEach(source -> notes.putAll(source.notes(viewer, ids)));
        }
        return new Shown(slice, choices, supervisor, notes);
    }

    private @Nullable String nameOf(PersonId id) {
        var ref = people.refs(List.of(id)).get(id);
        return ref == null ? null : ref.name();
    }

    /** @param supervisor the name of the person whose reports these are; null where it is no such list */
    record Shown(
            Slice<PersonRow> slice,
            Choices choices,
            @Nullable String supervisor,
            Map<PersonId, DirectoryNotes.Note> notes) {}
}
