package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PeopleSearch;
import app.vouch.people.PersonRef;
import app.vouch.relationships.PolicySettings;
import app.vouch.relationships.RelationshipKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the form for a proposal shows beside what was typed. */
@Component
class ProposalPage {

    private static final int FOUND = 8;

    private final People people;
    private final PeopleSearch search;
    private final PolicySettings settings;
    private final RelationshipWords words;

    ProposalPage(People people, PeopleSearch search, PolicySettings settings, RelationshipWords words) {
        this.people = people;
        this.search = search;
        this.settings = settings;
        this.words = words;
    }

    /** @param reasonShown whether a rule may be broken for a reason */
    Map<String, Object> model(Viewer viewer, ProposalForm form, boolean reasonShown) {
        boolean hr = viewer.is(Role.HR);
        List<PersonId> ids = new ArrayList<>();
        add(ids, form.senior());
        add(ids, form.protege());
        if (!hr) {
            ids.add(viewer.self());
        }
        Map<PersonId, PersonRef> names = people.refs(ids);
        Map<String, Object> model = new HashMap<>();
        model.put("hr", hr);
        model.put("self", hr ? null : names.get(viewer.self()));
        model.put("seniorChosen", chosen(names, form.senior()));
        model.put("protegeChosen", chosen(names, form.protege()));
        model.put("seniorFound", found(viewer, form.senior(), form.seniorQuery()));
        model.put("protegeFound", found(viewer, form.protege(), form.protegeQuery()));
        model.put("reasonShown", reasonShown);
        model.put("policy", settings.current());
        model.put("kinds", kinds());
        return model;
    }

    /** Somebody must be chosen; a search alone brings back those it found. */
    void requirePeople(Viewer viewer, ProposalForm form, BindingResult errors) {
        if (form.protege() == null && !errors.hasFieldErrors("protege")) {
            errors.rejectValue("protege", "proposal.protege.missing");
        }
        if (form.senior() == null && !errors.hasFieldErrors("senior")) {
            errors.rejectValue("senior", "proposal.senior.missing");
        }
    }

    private List<PersonRef> found(Viewer viewer, @Nullable UUID chosen, @Nullable String query) {
        return chosen != null || query == null || query.isBlank() ? List.of() : search.options(viewer, query, FOUND);
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (RelationshipKind kind : RelationshipKind.values()) {
            kinds.put(kind.name(), words.kind(kind));
        }
        return kinds;
    }

    private static void add(List<PersonId> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(new PersonId(id));
        }
    }

    private static @Nullable PersonRef chosen(Map<PersonId, PersonRef> names, @Nullable UUID id) {
        return id == null ? null : names.get(new PersonId(id));
    }
}
