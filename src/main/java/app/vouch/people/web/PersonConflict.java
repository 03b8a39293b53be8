package app.vouch.people.web;

import app.vouch.kernel.Viewer;
import app.vouch.people.Choices;
import app.vouch.people.EditablePerson;
import app.vouch.people.PeopleSearch;
import app.vouch.web.Conflict;
import app.vouch.web.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two of HR wrote the same entry: both texts, and one to put together. */
@Component
class PersonConflict {

    private final PeopleSearch search;
    private final PersonFormPage page;
    private final Texts texts;

    PersonConflict(PeopleSearch search, PersonFormPage page, Texts texts) {
        this.search = search;
        this.page = page;
        this.texts = texts;
    }

    ModelAndView over(Viewer viewer, EditablePerson now, PersonForm written) {
        PersonForm saved = PersonForm.of(now);
        Choices choices = search.choices(viewer);
        Conflict conflict = Conflict.over("/people/" + now.id() + "/edit", now.version(), "/people/" + now.id());
        conflict.line("employeeId", label("employeeId"), saved.employeeId(), written.employeeId())
                .line("givenName", label("givenName"), saved.givenName(), written.givenName())
                .line("familyName", label("familyName"), saved.familyName(), written.familyName())
                .line("preferredName", label("preferredName"), saved.preferredName(), written.preferredName())
                .choice("nameOrder", label("nameOrder"), page.orders(), saved.nameOrder(), written.nameOrder())
                .line("email", label("email"), saved.email(), written.email())
                .line("title", label("title"), saved.title(), written.title())
                .choice("status", label("status"), page.statuses(), saved.status(), written.status())
                .choice("unit", label("unit"), PersonFormPage.units(choices), saved.unit(), written.unit())
                .choice("level", label("level"), page.levels(choices), saved.level(), written.level())
                .choice("site", label("site"), orNone(PersonFormPage.sites(choices)), saved.site(), written.site())
                .choice(
                        "supervisor",
                        label("supervisor"),
                        orNone(page.names(Stream.of(
                                        Optional.ofNullable(saved.supervisor()),
                                        Optional.ofNullable(written.supervisor()))
                                .flatMap(Optional::stream)
                                .toList())),
                        saved.supervisor(),
                        written.supervisor())
                .date("hiredOn", label("hiredOn"), saved.hiredOn(), written.hiredOn())
                .date("inRoleSince", label("inRoleSince"), saved.inRoleSince(), written.inRoleSince())
                .date("lastPromotedOn", label("lastPromotedOn"), saved.lastPromotedOn(), written.lastPromotedOn());
        return conflict.savedBy(texts.get("people.colleague")).answer();
    }

    private Map<String, String> orNone(Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", texts.get("people.form.none"));
        all.putAll(options);
        return all;
    }

    private String label(String field) {
        return texts.get("people.form." + field);
    }
}
