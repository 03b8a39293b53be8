package app.vouch.relationships.web;

import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.people.PersonRef;
import app.vouch.relationships.Coverage;
import app.vouch.relationships.Coverage.Counts;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
import app.vouch.relationships.RelationshipView;
import app.vouch.relationships.Unsponsored;
import app.vouch.web.DeskPanels;
import app.vouch.web.Panel;
import app.vouch.web.Panel.Figure;
import app.vouch.web.Panel.Headline;
import app.vouch.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of everybody's relationships needs HR today: four lines of each, with why and what to do. */
@Component
class HrDesk implements DeskPanels {

    private static final int LINES = 4;
    private static final int WEIGHT = 60;
    private static final String TEMPLATE = "relationships/panels/needs";

    private final Coverage coverage;
    private final PolicySettings settings;
    private final RelationshipWords words;
    private final People people;
    private final Texts texts;

    HrDesk(Coverage coverage, PolicySettings settings, RelationshipWords words, People people, Texts texts) {
        this.people = people;
        this.coverage = coverage;
        this.settings = settings;
        this.words = words;
        this.texts = texts;
    }

    /** A line of a list. @param act resolved text of what to do */
    public record Need(PersonRef person, String what, String why, String href, String act) {}

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!Permission.MANAGE_RELATIONSHIPS.grantedTo(viewer)) {
            return List.of();
        }
        Policy policy = settings.current();
        Coverage.Overview overview = coverage.overview(viewer, policy, LINES);
        Counts counts = overview.counts();
        Panel without = panel(
                        "without",
                        10,
                        counts.without(),
                        "/relationships/without",
                        overview.without().stream().map(this::lacking).toList())
                .with(new Figure(
                        counts.without(), counts.meant(), texts.get("desk.without.figure"), "/relationships/without"));
        if (counts.meant() == 0 && people.isEmpty(viewer)) {
            return List.of(empty());
        }
        Headline headline = headline(counts);
        return List.of(
                headline == null ? without : without.with(headline),
                panel(
                                "waiting",
                                20,
                                counts.waiting(),
                                "/relationships?state=PROPOSED",
                                overview.waiting().stream()
                                        .map(view -> need(view, words.waiting(view)))
                                        .toList())
                        .with(new Figure(
                                counts.waiting(),
                                null,
                                texts.get("desk.waiting.figure"),
                                "/relationships?state=PROPOSED")),
                panel(
                                "quiet",
                                30,
                                counts.quiet(),
                                "/relationships?contact=quiet",
                                overview.quiet().stream()
                                        .map(view -> need(view, words.silence(view)))
                                        .toList())
                        .with(new Figure(
                                counts.quiet(),
                                counts.live(),
                                texts.get("desk.quiet.figure"),
                                "/relationships?contact=quiet")));
    }

    /** Of a firm whose directory holds nobody: there is one thing to do. */
    private Panel empty() {
        return new Panel(
                        "relationships/panels/empty",
                        Panel.Slot.HALF,
                        10,
                        Map.of("title", texts.get("desk.nobody.title"), "text", texts.get("desk.nobody.text")))
                .with(new Headline(WEIGHT, texts.get("desk.nobody.headline"), texts.get("desk.nobody.rest")));
    }

    private Panel panel(String key, int order, long count, String all, List<Need> needs) {
        return new Panel(
                TEMPLATE,
                Panel.Slot.HALF,
                order,
                Map.of(
                        "title", texts.get("desk." + key + ".title"),
                        "empty", texts.get("desk." + key + ".empty"),
                        "count", count,
                        "all", all,
                        "needs", needs));
    }

    private Need lacking(Unsponsored row) {
        PersonRef person = row.person();
        return new Need(
                person,
                person.name(),
                texts.get("desk.without.why", person.where(), words.unsponsored(row)),
                "/relationships/new?kind=SPONSORSHIP&protege=" + person.id(),
                texts.get("without.find"));
    }

    private Need need(RelationshipView view, String why) {
        return new Need(
                view.protegeRef(),
                texts.get(
                        "relationship.pair",
                        view.protegeRef().name(),
                        view.seniorRef().name()),
                why,
                "/relationships/" + view.id(),
                texts.get("relationship.open"));
    }

    /** The worst of the three numbers, and the others beneath; null where all is well. */
    private @Nullable Headline headline(Counts counts) {
        String worst = counts.without() >= counts.quiet() && counts.without() >= counts.waiting()
                ? "without"
                : counts.quiet() >= counts.waiting() ? "quiet" : "waiting";
        long number = Math.max(counts.without(), Math.max(counts.quiet(), counts.waiting()));
        if (number == 0) {
            return null;
        }
        List<String> rest = new ArrayList<>();
        addRest(rest, worst, "without", counts.without());
        addRest(rest, worst, "waiting", counts.waiting());
        addRest(rest, worst, "quiet", counts.quiet());
        return new Headline(
                WEIGHT,
                texts.get("desk." + worst + ".headline", number, texts.countCapital(number)),
                rest.isEmpty() ? null : String.join(" ", rest));
    }

    private void addRest(List<String> rest, String worst, String key, long number) {
        if (!key.equals(worst) && number > 0) {
            rest.add(texts.get("desk." + key + ".headline", number, texts.countCapital(number)));
        }
    }
}
