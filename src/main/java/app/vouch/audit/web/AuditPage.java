package app.vouch.audit.web;

import app.vouch.audit.Trail;
import app.vouch.audit.TrailFilter;
import app.vouch.audit.TrailNames;
import app.vouch.audit.TrailNames.Found;
import app.vouch.kernel.Cursor;
import app.vouch.kernel.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail's page, read in one transaction. */
@Component
class AuditPage {

    private final Trail trail;
    private final TrailNames names;
    private final KindWords words;

    AuditPage(Trail trail, TrailNames names, KindWords words) {
        this.trail = trail;
        this.names = names;
        this.words = words;
    }

    @Transactional
    public Map<String, Object> list(Viewer viewer, AuditForm asked, @Nullable Cursor cursor) {
        List<Found> people = found(asked.whose(), query -> names.people(viewer, query));
        List<Found> accounts = found(asked.who(), query -> names.accounts(viewer, query));
        AuditForm form = asked.with(
                chosen(asked.whose(), asked.person(), people), chosen(asked.who(), asked.account(), accounts));
        TrailFilter filter = form.filter();
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("filter", form);
        model.put("address", form.address());
        model.put("people", people);
        model.put("accounts", accounts);
        model.put("person", known(people, () -> names.person(viewer, filter.subject())));
        model.put("account", known(accounts, () -> names.account(viewer, filter.account())));
        model.put("kinds", words.sorted(trail.kinds(viewer)));
        model.put("words", words);
        model.put("slice", trail.page(viewer, filter, cursor));
        return model;
    }

    private static List<Found> found(@Nullable String typed, Function<String, List<Found>> search) {
        return typed == null || typed.isBlank() ? List.of() : search.apply(typed);
    }

    /** What was typed replaces what was chosen before; a single find needs no choosing. */
    private static @Nullable UUID chosen(@Nullable String typed, @Nullable UUID before, List<Found> found) {
        if (typed == null || typed.isBlank()) {
            return before;
        }
        return found.size() == 1 ? found.get(0).id() : null;
    }

    /** The single find is who is chosen, so nobody has to be asked for the name once more. */
    private static @Nullable Found known(List<Found> found, Supplier<@Nullable Found> other) {
        return found.size() == 1 ? found.get(0) : other.get();
    }
}
