package app.vouch.development.web;

import app.vouch.access.Permission;
import app.vouch.development.Plans;
import app.vouch.development.Plans.Opening;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
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
    private final PlanWords words;
    private final Texts texts;

    PlanLinkPanel(Plans plans, PlanWords words, Texts texts) {
        this.plans = plans;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public List<Panel> panels(Viewer viewer, PersonId person) {
        if (viewer.isPerson(person)) {
            return Permission.OWN_PLAN.grantedTo(viewer)
                    ? link(texts.get("development.plan.mine"), texts.get("development.panel.own"), "/plan")
                    : List.of();
        }
        Opening opening = plans.opening(viewer, person);
        return opening == null
                ? List.of()
                : link(
                        texts.get("development.plan.whose", opening.owner().firstName()),
                        texts.get("development.panel.why", words.because(opening.right())),
                        "/people/" + person + "/plan");
    }

    private static List<Panel> link(String title, String why, String href) {
        return List.of(new Panel(
                "development/panels/plan-link",
                Panel.Slot.MARGIN,
                ORDER,
                Map.of("title", title, "why", why, "href", href)));
    }
}
