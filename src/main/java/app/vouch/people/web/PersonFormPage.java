package app.vouch.people.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.Choices;
import app.vouch.people.NameOrder;
import app.vouch.people.People;
import app.vouch.people.PeopleSearch;
import app.vouch.people.PersonRef;
import app.vouch.people.PersonStatus;
import app.vouch.web.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the form of an entry has to choose from, also where it comes back with faults. */
@Component
class PersonFormPage {

    private static final int SUGGESTED = 8;

    private final PeopleSearch search;
    private final People people;
    private final Texts texts;

    PersonFormPage(PeopleSearch search, People people, Texts texts) {
        this.search = search;
        this.people = people;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public void fill(Viewer viewer, PersonForm form, Model model) {
        Choices choices = search.choices(viewer);
        model.addAttribute("units", units(choices));
        model.addAttribute("levels", levels(choices));
        model.addAttribute("sites", sites(choices));
        model.addAttribute("orders", orders());
        model.addAttribute("statuses", statuses());
        model.addAttribute("chosen", chosen(form.supervisor()));
        model.addAttribute(
                "suggestions",
                form.supervisorQuery() != null ? search.options(viewer, form.supervisorQuery(), SUGGESTED) : List.of());
    }

    static Map<String, String> units(Choices choices) {
        Map<String, String> units = new LinkedHashMap<>();
        choices.units().forEach(unit -> units.put(unit.id().toString(), unit.path()));
        return units;
    }

    Map<String, String> levels(Choices choices) {
        Map<String, String> levels = new LinkedHashMap<>();
        choices.levels()
                .forEach(level -> levels.put(
                        level.id().toString(), texts.get("people.form.level.option", level.name(), level.rank())));
        return levels;
    }

    static Map<String, String> sites(Choices choices) {
        Map<String, String> sites = new LinkedHashMap<>();
        choices.sites().forEach(site -> sites.put(site.id().toString(), site.name()));
        return sites;
    }

    Map<String, String> orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        Arrays.stream(NameOrder.values())
                .forEach(order -> orders.put(order.name(), texts.get("people.form.order." + order)));
        return orders;
    }

    Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        Arrays.stream(PersonStatus.values())
                .forEach(status -> statuses.put(status.name(), texts.get("people.status." + status)));
        return statuses;
    }

    Map<String, String> names(List<UUID> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        people.refs(ids.stream().map(PersonId::new).toList())
                .forEach((id, ref) -> names.put(id.toString(), ref.name()));
        return names;
    }

    private @Nullable PersonRef chosen(@Nullable UUID supervisor) {
        if (supervisor == null) {
            return null;
        }
        PersonId id = new PersonId(supervisor);
        return people.refs(List.of(id)).get(id);
    }
}
