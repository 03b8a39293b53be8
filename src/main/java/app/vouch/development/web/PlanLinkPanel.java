package app.vouch.development.web;

import app.vouch.development.PlanRight;
import app.vouch.development.Plans;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.People;
import app.vouch.web.Panel;
import app.vouch.web.PersonPanels;
import app.vouch.web.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way to somebody's plan from their page, for who may read it. */
@Component
class PlanLinkPanel implements PersonPanels {

    private static final int ORDER = 40;

    private final Plans plans;
    private final People people;
    private final PlanWords words;
    private final Texts texts;

    PlanLinkPanel(Plans plans, People people, PlanWords words, Texts texts) {
        this.plans = plans;
        this.people = people;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public List<Panel> panels(Viewer viewer, PersonId person) {
        PlanRight right = plans.right(viewer, person);
        if (right == null) {
            return List.of();
        }
        Map<String, Object> model = right.owner()
                ? Map.of(
                        "title", texts.get("development.plan.mine"),
                        "why", texts.get("development.panel.own"),
                        "href", "/plan")
                : Map.of(
                        "title",
                                texts.get(
                                        "development.plan.whose",
                                        people.ref(person).firstName()),
                        "why", texts.get("development.panel.why", words.because(right)),
                        "href", "/people/" + person + "/plan");
        return List.of(new Panel("development/panels/plan-link", Panel.Slot.MARGIN, ORDER, model));
    }
}
