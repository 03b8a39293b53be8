package app.vouch.development.web;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.development.AspirationId;
import app.vouch.development.PlanRight;
import app.vouch.development.PlanView;
import app.vouch.development.PlanView.AspirationRow;
import app.vouch.development.PlanView.GoalRow;
import app.vouch.development.PlanView.StepRow;
import app.vouch.development.Plans;
import app.vouch.development.Stage;
import app.vouch.kernel.NotFound;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.web.Formats;
import app.vouch.web.Panel;
import app.vouch.web.PersonPanels;
import app.vouch.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan's page: the plan in words, and on one's own what other features have to say beside it. */
@Service
class PlanPage {

    private final Plans plans;
    private final ObjectProvider<PersonPanels> panels;
    private final PlanWords words;
    private final Texts texts;
    private final Formats formats;

    PlanPage(Plans plans, ObjectProvider<PersonPanels> panels, PlanWords words, Texts texts, Formats formats) {
        this.plans = plans;
        this.panels = panels;
        this.words = words;
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * @param until the last date in the column, resolved text; null for none
     */
    record Column(
            Stage stage, List<StepRow> steps, @Nullable String until) {}

    /**
     * @param readers of each aspiration, resolved text
     * @param goalOf title of the goal of each step; empty where there is but one
     * @param about what can be said something about: value to resolved text
     * @param panels of other features
     */
    record Page(
            PlanView plan,
            String kicker,
            String title,
            List<Column> columns,
            Map<AspirationId, String> readers,
            Map<Object, String> goalOf,
            Map<String, String> about,
            List<Panel> panels,
            LocalDate today) {

        public boolean isOwn() {
            return plan.right().owner();
        }

        public List<Panel> in(String slot) {
            return panels.stream()
                    .filter(panel -> panel.slot() == Panel.Slot.valueOf(slot))
                    .toList();
        }
    }

    @Allow(Permission.OWN_PLAN)
    @Transactional
    public Page own(Viewer viewer) {
        return page(plans.own(viewer), others(viewer));
    }

    /** One's own on paper, where what other features have beside it is left out. */
    @Allow(Permission.OWN_PLAN)
    @Transactional
    public Page print(Viewer viewer) {
        return page(plans.own(viewer), List.of());
    }

    @Allow(Permission.READ_PLANS)
    @Transactional
    public Page of(Viewer viewer, PersonId owner) {
        return page(plans.of(viewer, owner), viewer.isPerson(owner) ? others(viewer) : List.of());
    }

    /** The same for who may say something. @throws NotFound for others */
    @Allow(Permission.READ_PLANS)
    @Transactional
    public Page forComment(Viewer viewer, PersonId owner) {
        Page page = of(viewer, owner);
        if (!page.plan().right().comments()) {
            throw new NotFound();
        }
        return page;
    }

    private List<Panel> others(Viewer viewer) {
        return panels.orderedStream()
                .flatMap(source -> source.panels(viewer, viewer.self()).stream())
                .filter(panel -> !panel.template().startsWith("development/"))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }

    private Page page(PlanView plan, List<Panel> others) {
        PlanRight right = plan.right();
        Map<AspirationId, String> readers = plan.aspirations().stream()
                .collect(Collectors.toMap(AspirationRow::id, row -> words.readers(plan, row)));
        return new Page(
                plan,
                kicker(plan),
                title(plan),
                Arrays.stream(Stage.values()).map(stage -> column(plan, stage)).toList(),
                readers,
                goalOf(plan),
                right.comments() ? about(plan) : Map.of(),
                others,
                formats.today());
    }

    private String kicker(PlanView plan) {
        Instant changed = plan.changedAt();
        String whose = plan.right().owner()
                ? texts.get("development.plan.mine")
                : texts.get("development.plan.whose", plan.owner().name());
        String when = changed == null
                ? null
                : texts.get("development.plan.changed", formats.relative(formats.dateOf(changed)));
        String why = plan.right().owner() ? null : words.because(plan.right());
        return Stream.of(whose, when, why).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String title(PlanView plan) {
        GoalRow first = plan.first();
        if (first == null) {
            return plan.right().owner()
                    ? texts.get("development.plan.title.own")
                    : texts.get("development.plan.title.of", plan.owner().firstName());
        }
        return first.by() == null
                ? texts.get("development.plan.towards", first.title())
                : texts.get("development.plan.towards.by", first.title(), formats.month(first.by()));
    }

    private Column column(PlanView plan, Stage stage) {
        List<StepRow> steps = plan.open(stage);
        String until = steps.stream()
                .map(StepRow::by)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> texts.get("development.until", formats.brief(last)))
                .orElse(null);
        return new Column(stage, steps, until);
    }

    private static Map<Object, String> goalOf(PlanView plan) {
        if (plan.goals().size() < 2) {
            return Map.of();
        }
        Map<Object, String> titles = plan.goals().stream().collect(Collectors.toMap(GoalRow::id, GoalRow::title));
        return plan.steps().stream()
                .collect(Collectors.toMap(StepRow::id, step -> titles.getOrDefault(step.goal(), "")));
    }

    private Map<String, String> about(PlanView plan) {
        Map<String, String> about = new LinkedHashMap<>();
        plan.openGoals()
                .forEach(goal -> about.put("goal-" + goal.id(), texts.get("development.about.goal", goal.title())));
        plan.steps().stream().filter(StepRow::isOpen).forEach(step -> about.put("step-" + step.id(), step.what()));
        return about;
    }
}
