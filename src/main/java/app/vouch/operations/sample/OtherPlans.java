package app.vouch.operations.sample;

import app.vouch.development.AspirationKind;
import app.vouch.development.Horizon;
import app.vouch.development.Stage;
import app.vouch.operations.sample.Plan.Aim;
import app.vouch.operations.sample.Plan.Remark;
import app.vouch.operations.sample.Plan.Way;
import app.vouch.operations.sample.Plan.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans between the told ones: goals and steps of {@code plans.txt}, written for each unit's own work. */
final class OtherPlans {

    private static final List<String> READERS = List.of("sponsor", "mentor", "manager", "hr");

    private final Map<String, List<Aim>> written = new LinkedHashMap<>();
    private final Map<String, Deck<Aim>> aims = new HashMap<>();
    private final Deck<String> work;
    private final Deck<String> life;
    private final Deck<String> comments;

    OtherPlans() {
        Map<String, List<String>> sections = Lines.sections("plans.txt");
        work = deck(sections, "work");
        life = deck(sections, "life");
        comments = deck(sections, "comments");
        sections.forEach((unit, lines) -> {
            List<Aim> read = read(lines);
            written.put(unit, read);
            if (!read.isEmpty()) {
                aims.put(unit, new Deck<>(read, "aims of " + unit));
            }
        });
    }

    private static Deck<String> deck(Map<String, List<String>> sections, String name) {
        return new Deck<>(Objects.requireNonNull(sections.get(name)), name);
    }

    private static List<Aim> read(List<String> lines) {
        List<Aim> aims = new ArrayList<>();
        for (String line : lines) {
            List<String> parts = Lines.parts(line.startsWith(">") ? line.substring(1) : line);
            if (line.startsWith(">")) {
                aims.add(new Aim(null, parts.get(0), parts.get(1), new ArrayList<>()));
            } else if (!aims.isEmpty()) {
                aims.get(aims.size() - 1)
                        .ways()
                        .add(new Way(
                                Stage.NOW,
                                null,
                                null,
                                parts.get(0),
                                parts.get(1).isEmpty() ? null : parts.get(1),
                                parts.get(2).isEmpty()
                                        ? List.of()
                                        : List.of(parts.get(2).split(",\\s*"))));
            }
        }
        return aims;
    }

    /** @param bond with whom the owner made it; null where they made it alone */
    Plan of(Member owner, @Nullable Bond bond) {
        Random random = Deck.random("plan of " + owner.number());
        int begun = bond == null ? 60 + random.nextInt(260) : Math.max(bond.from - 12, 8);
        Plan plan = new Plan(owner, begun);
        plan.wishes.add(wish(AspirationKind.WORK, work.draw(), random));
        if (random.nextInt(3) > 0) {
            plan.wishes.add(wish(AspirationKind.LIFE, life.draw(), random));
        }
        Deck<Aim> deck = Objects.requireNonNull(aims.get(owner.unit()), owner.unit());
        int count = Math.min(
                1 + random.nextInt(3),
                Objects.requireNonNull(written.get(owner.unit())).size());
        List<Aim> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            Aim aim = deck.draw();
            if (!drawn.contains(aim)) {
                drawn.add(aim);
            }
        }
        drawn.forEach(aim -> plan.aims.add(dated(without(owner, aim), begun, random)));
        if (bond != null && random.nextInt(5) < 3) {
            remark(plan, bond, random);
        }
        return plan;
    }

    /** Nobody plans to ask themselves. */
    private static Aim without(Member owner, Aim aim) {
        List<Way> ways = aim.ways().stream()
                .filter(way -> !(way.what() + way.how()).contains(owner.first()))
                .toList();
        return new Aim(aim.by(), aim.title(), aim.why(), ways);
    }

    private static Wish wish(AspirationKind kind, String text, Random random) {
        boolean personal = kind == AspirationKind.LIFE;
        List<String> readers = READERS.stream()
                .filter(reader -> random.nextInt(10)
                        < switch (reader) {
                            case "sponsor", "mentor" -> personal ? 5 : 9;
                            case "manager" -> personal ? 1 : 4;
                            default -> personal ? 0 : 3;
                        })
                .collect(Collectors.toList());
        return new Wish(kind, random.nextBoolean() ? Horizon.LONG : Horizon.SHORT, readers, text);
    }

    /** How far one has come depends on how long ago one began. */
    private static Aim dated(Aim aim, int begun, Random random) {
        List<Way> ways = new ArrayList<>();
        int behind = Math.min(aim.ways().size() - 1, random.nextInt(1 + begun / 130));
        int at = 0;
        for (Way way : aim.ways()) {
            Integer done = at < behind ? Math.max(3, begun - (begun / (behind + 1)) * (at + 1)) : null;
            Stage stage = at <= behind ? Stage.NOW : at == behind + 1 ? Stage.NEXT : Stage.LATER;
            Integer by = done != null ? Integer.valueOf(done) : by(stage, random);
            ways.add(new Way(stage, by, done, way.what(), way.how(), told(way.listeners(), done != null, random)));
            at++;
        }
        return new Aim(-200 - random.nextInt(400), aim.title(), aim.why(), ways);
    }

    private static @Nullable Integer by(Stage stage, Random random) {
        return switch (stage) {
            case NOW -> random.nextInt(12) == 0 ? 3 + random.nextInt(9) : -6 - random.nextInt(50);
            case NEXT -> -70 - random.nextInt(120);
            case LATER -> random.nextBoolean() ? null : -240 - random.nextInt(260);
        };
    }

    private static List<String> told(List<String> listeners, boolean done, Random random) {
        return listeners.stream()
                .map(listener -> done || random.nextInt(3) == 0 ? listener + "+" : listener)
                .toList();
    }

    private void remark(Plan plan, Bond bond, Random random) {
        Aim aim = plan.aims.get(random.nextInt(plan.aims.size()));
        Way way = aim.ways().get(random.nextInt(aim.ways().size()));
        int ago = 1 + random.nextInt(Math.max(1, Math.min(plan.begun, bond.from) - 5));
        plan.remarks.add(new Remark(bond.senior, Math.min(ago, plan.begun), way.what(), comments.draw()));
    }
}
