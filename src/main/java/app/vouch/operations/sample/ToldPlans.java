package app.vouch.operations.sample;

import app.vouch.development.AspirationKind;
import app.vouch.development.Horizon;
import app.vouch.development.Stage;
import app.vouch.operations.sample.Plan.Aim;
import app.vouch.operations.sample.Plan.Remark;
import app.vouch.operations.sample.Plan.Way;
import app.vouch.operations.sample.Plan.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The plans of {@code plans-told.txt}. */
final class ToldPlans {

    private ToldPlans() {}

    static List<Plan> read(SampleDirectory directory) {
        List<Plan> plans = new ArrayList<>();
        for (String line : Lines.of("plans-told.txt")) {
            List<String> parts = Lines.parts(line);
            String[] head = parts.get(0).split(" ");
            if (head[0].equals("!")) {
                plans.add(new Plan(directory.member(head[1]), Integer.parseInt(parts.get(1))));
                continue;
            }
            Plan plan = plans.get(plans.size() - 1);
            switch (head[0]) {
                case "a" -> plan.wishes.add(wish(head, parts));
                case ">" -> plan.aims.add(new Aim(by(head), parts.get(1), parts.get(2), new ArrayList<>()));
                case "c" ->
                    plan.remarks.add(new Remark(
                            directory.member(head[1]), Integer.parseInt(head[2]), parts.get(1), parts.get(2)));
                default -> plan.aims.get(plan.aims.size() - 1).ways().add(way(head, parts));
            }
        }
        return plans;
    }

    private static Wish wish(String[] head, List<String> parts) {
        return new Wish(
                AspirationKind.valueOf(head[1]),
                Horizon.valueOf(head[2]),
                List.of(head).subList(3, head.length),
                parts.get(1));
    }

    private static Way way(String[] head, List<String> parts) {
        boolean done = head[0].equals("done");
        return new Way(
                done ? Stage.NOW : Stage.valueOf(head[0].toUpperCase(Locale.ROOT)),
                by(head),
                done ? by(head) : null,
                parts.get(1),
                parts.get(2).isEmpty() ? null : parts.get(2),
                parts.get(3).isEmpty() ? List.of() : List.of(parts.get(3).split(",\\s*")));
    }

    private static @Nullable Integer by(String[] head) {
        return head.length > 1 ? Integer.valueOf(head[1]) : null;
    }
}
