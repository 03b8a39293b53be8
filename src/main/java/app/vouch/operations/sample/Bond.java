package app.vouch.operations.sample;

import app.vouch.relationships.EndReason;
import app.vouch.relationships.RelationshipId;
import app.vouch.relationships.RelationshipKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two people of the sample, and what the one did for the other and both said, still to be played. */
final class Bond {

    enum Fate {
        ACTIVE,
        ENDED,
        PROPOSED,
        DECLINED
    }

    /** Something that one of the two did on a day. */
    private record Act(Member who, int ago, Runnable doing) {}

    final RelationshipKind kind;
    final Member senior;
    final Member protege;
    final int from;
    final Fate fate;
    /** Who has said yes to what is only proposed, or no to what was declined: {@code senior}, {@code protege} or empty. */
    final String answered;
    /** Days ago: when it ended; 0 where it has not. */
    final int until;

    final @Nullable EndReason reason;
    final int cadence;
    /** Days ago: when they last spoke; null to follow the cadence. */
    final @Nullable Integer last;

    final boolean bySenior;
    final @Nullable String override;
    final String purpose;

    private final List<Act> acts = new ArrayList<>();
    private @Nullable RelationshipId id;

    private Bond(Map<String, String> row, SampleDirectory directory) {
        String[] state = cell(row, "state").split("/", -1);
        kind = cell(row, "kind").equals("S") ? RelationshipKind.SPONSORSHIP : RelationshipKind.MENTORSHIP;
        senior = directory.member(cell(row, "senior"));
        protege = directory.member(cell(row, "protege"));
        from = Integer.parseInt(cell(row, "from"));
        fate = Fate.valueOf(state[0].toUpperCase(java.util.Locale.ROOT));
        answered = state.length > 1 ? state[1] : "";
        until = number(row, "until", 0);
        reason = cell(row, "reason").isEmpty() ? null : EndReason.valueOf(cell(row, "reason"));
        cadence = number(row, "cadence", 30);
        last = cell(row, "last").isEmpty() ? null : Integer.valueOf(cell(row, "last"));
        bySenior = cell(row, "by").equals("senior");
        override = cell(row, "override").isEmpty() ? null : cell(row, "override");
        purpose = cell(row, "purpose");
    }

    static List<Bond> all(SampleDirectory directory) {
        return Lines.table("relationships.csv").stream()
                .map(row -> new Bond(row, directory))
                .toList();
    }

    boolean begun() {
        return fate == Fate.ACTIVE || fate == Fate.ENDED;
    }

    boolean sponsors() {
        return kind == RelationshipKind.SPONSORSHIP;
    }

    boolean isOf(Member other, Member another) {
        return senior.equals(other) && protege.equals(another);
    }

    /** Always the same for the same pair. */
    String name() {
        return kind + senior.number() + protege.number();
    }

    RelationshipId id() {
        return Objects.requireNonNull(id, () -> name() + " is not proposed yet");
    }

    void proposed(RelationshipId as) {
        id = as;
    }

    void does(Member who, int ago, Runnable doing) {
        acts.add(new Act(who, ago, doing));
    }

    /** Plays what they did until that day, each one's in one transaction. Not when they have left. */
    void play(Acting acting, int untilAgo) {
        for (Member who : List.of(senior, protege)) {
            List<Act> due = acts.stream()
                    .filter(act -> act.who().equals(who) && act.ago() >= untilAgo)
                    .sorted(Comparator.comparingInt(Act::ago).reversed())
                    .toList();
            if (!due.isEmpty()) {
                acting.as(
                        acting.viewer(who),
                        () -> due.forEach(act -> {
                            int minute = 17 * act.ago() + name().hashCode() % 97;
                            acting.at(act.ago(), minute, act.doing());
                        }));
                acts.removeAll(due);
            }
        }
    }

    private static int number(Map<String, String> row, String column, int otherwise) {
        String cell = cell(row, column);
        return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
