package app.vouch.operations.sample;

import app.vouch.development.Aspirations;
import app.vouch.development.Comments;
import app.vouch.development.GoalId;
import app.vouch.development.Goals;
import app.vouch.development.PlanView.ListenerRow;
import app.vouch.development.PlanView.StepRow;
import app.vouch.development.Plans;
import app.vouch.development.SayComment;
import app.vouch.development.StepId;
import app.vouch.development.Steps;
import app.vouch.development.WriteAspiration;
import app.vouch.development.WriteGoal;
import app.vouch.development.WriteStep;
import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.operations.sample.Plan.Aim;
import app.vouch.operations.sample.Plan.Remark;
import app.vouch.operations.sample.Plan.Way;
import app.vouch.operations.sample.Plan.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people want, and how far they have come: everybody with somebody beside them, and some who plan alone. */
@OnSample
class SamplePlans {

    /** Still before the start of anything. */
    private static final String COLLEAGUE = "1218";

    private static final Set<String> ALONE = Set.of("P3", "M1");

    private final Goals goals;
    private final Steps steps;
    private final Aspirations aspirations;
    private final Comments comments;
    private final Plans plans;

    SamplePlans(Goals goals, Steps steps, Aspirations aspirations, Comments comments, Plans plans) {
        this.goals = goals;
        this.steps = steps;
        this.aspirations = aspirations;
        this.comments = comments;
        this.plans = plans;
    }

    /** @return the writing of each plan, which depends on no other */
    List<Runnable> tell(List<Bond> bonds, SampleDirectory directory, Acting acting) {
        List<Plan> told = new ArrayList<>(ToldPlans.read(directory));
        Set<Member> owners = told.stream().map(plan -> plan.owner).collect(Collectors.toSet());
        OtherPlans others = new OtherPlans();
        Map<Member, Bond> beside = new LinkedHashMap<>();
        bonds.stream()
                .filter(bond -> bond.fate == Bond.Fate.ACTIVE)
                .forEach(bond -> beside.putIfAbsent(bond.protege, bond));
        int passed = 0;
        for (Member member : directory.members()) {
            Bond bond = beside.get(member);
            boolean alone = bond == null
                    && ALONE.contains(member.level())
                    && member.status().isEmpty()
                    && !member.number().equals(COLLEAGUE)
                    && passed++ % 3 == 0;
            if ((bond != null || alone) && !owners.contains(member)) {
                told.add(others.of(member, bond));
            }
        }
        return told.stream()
                .<Runnable>map(plan -> new Writing(plan, bonds, directory, acting)::write)
                .toList();
    }

    /** One plan on its way into the record. */
    private final class Writing {

        private final Plan plan;
        private final List<Bond> bonds;
        private final SampleDirectory directory;
        private final Acting acting;
        private final Calendar calendar;
        private final Map<String, StepId> written = new HashMap<>();

        Writing(Plan plan, List<Bond> bonds, SampleDirectory directory, Acting acting) {
            this.plan = plan;
            this.bonds = bonds;
            this.directory = directory;
            this.acting = acting;
            this.calendar = acting.calendar();
        }

        void write() {
            Viewer owner = acting.viewer(plan.owner);
            acting.as(owner, () -> {
                acting.at(plan.begun, 90, () -> {
                    plan.wishes.forEach(wish -> aspirations.add(owner, aspiration(wish), null));
                    plan.aims.forEach(aim -> write(owner, aim));
                });
                ways().stream()
                        .filter(way -> way.done() != null)
                        .sorted(Comparator.comparing(Way::done, Comparator.nullsLast(Comparator.reverseOrder())))
                        .forEach(way -> done(owner, way));
                tellThose(owner);
            });
            for (Remark remark : plan.remarks) {
                StepId step = step(remark.what());
                acting.as(
                        acting.viewer(remark.by()),
                        remark.ago(),
                        viewer -> comments.say(
                                viewer, new SayComment(acting.person(plan.owner), null, step, remark.text()), null));
            }
        }

        private void write(Viewer owner, Aim aim) {
            GoalId goal = goals.add(owner, new WriteGoal(aim.title(), aim.why(), day(aim.by())), null);
            for (Way way : aim.ways()) {
                List<PersonId> people = new ArrayList<>();
                List<String> others = new ArrayList<>();
                for (String listener : way.listeners()) {
                    String name = listener.replace("+", "");
                    Member member = listener(name);
                    if (member != null && !member.equals(plan.owner)) {
                        people.add(acting.person(member));
                    } else if (member == null && !isRole(name)) {
                        others.add(name);
                    }
                }
                written.put(
                        way.what(),
                        steps.add(
                                owner,
                                new WriteStep(goal, way.what(), day(way.by()), way.how(), way.stage(), people, others),
                                null));
            }
        }

        private void done(Viewer owner, Way way) {
            Integer ago = way.done();
            if (ago != null) {
                acting.at(ago, 300, () -> steps.done(owner, step(way.what())));
            }
        }

        /** Who has been told: the day is a fortnight after the plan, or now. */
        private void tellThose(Viewer owner) {
            Map<StepId, Way> known = new HashMap<>();
            ways().stream()
                    .filter(way -> way.listeners().stream().anyMatch(listener -> listener.endsWith("+")))
                    .forEach(way -> known.put(step(way.what()), way));
            if (known.isEmpty()) {
                return;
            }
            acting.at(Math.max(1, plan.begun - 14), 120, () -> {
                for (StepRow step : plans.own(owner).steps()) {
                    Way way = known.get(step.id());
                    for (ListenerRow listener : way == null ? List.<ListenerRow>of() : step.audience()) {
                        if (way != null && knows(way, listener)) {
                            steps.tell(owner, step.id(), listener.id(), true);
                        }
                    }
                }
            });
        }

        private boolean knows(Way way, ListenerRow row) {
            return way.listeners().stream()
                    .filter(listener -> listener.endsWith("+"))
                    .map(listener -> listener.replace("+", ""))
                    .anyMatch(name -> {
                        Member member = listener(name);
                        return member == null
                                ? name.equals(row.name())
                                : acting.person(member).equals(row.person());
                    });
        }

        private List<Way> ways() {
            return plan.aims.stream().flatMap(aim -> aim.ways().stream()).toList();
        }

        private StepId step(String what) {
            StepId step = written.get(what);
            if (step == null) {
                throw new IllegalStateException(plan.owner.name() + " has no step " + what);
            }
            return step;
        }

        private @Nullable LocalDate day(@Nullable Integer ago) {
            return ago == null ? null : calendar.day(ago);
        }

        private boolean isRole(String name) {
            return Set.of("manager", "sponsor", "mentor").contains(name);
        }

        private @Nullable Member listener(String name) {
            return switch (name) {
                case "manager" -> plan.owner.boss().isEmpty() ? null : directory.member(plan.owner.boss());
                case "sponsor" -> senior(true);
                case "mentor" -> senior(false);
                default -> name.matches("\\d+") ? directory.member(name) : directory.named(name);
            };
        }

        private @Nullable Member senior(boolean sponsor) {
            return bonds.stream()
                    .filter(bond -> bond.fate == Bond.Fate.ACTIVE
                            && bond.sponsors() == sponsor
                            && bond.protege.equals(plan.owner))
                    .map(bond -> bond.senior)
                    .findFirst()
                    .orElse(null);
        }

        private WriteAspiration aspiration(Wish wish) {
            return new WriteAspiration(
                    wish.text(),
                    wish.kind(),
                    wish.horizon(),
                    wish.readers().contains("sponsor"),
                    wish.readers().contains("mentor"),
                    wish.readers().contains("manager"),
                    wish.readers().contains("hr"));
        }
    }
}
