package app.vouch.operations.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who worked at Nordhavn Instruments on which day, and the files in which HR said so at the time. */
final class SampleDirectory {

    private static final String HEADER = "employee_id,given_name,family_name,preferred_name,name_order,email,status,"
            + "supervisor_id,unit,level,title,location,hired_on,in_role_since,last_promoted_on";

    /** What was otherwise until a day. @param ofRole whether it ended when the present role began */
    private record Earlier(LocalDate until, boolean ofRole, String level, String title, String status) {}

    private final Calendar calendar;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<Earlier>> earlier = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();

    SampleDirectory(Calendar calendar) {
        this.calendar = calendar;
        Map<String, String> emails = Lines.table("accounts.csv").stream()
                .filter(row -> !text(row, "person").isEmpty())
                .collect(Collectors.toMap(row -> text(row, "person"), row -> text(row, "email")));
        Lines.table("directory.csv").stream()
                .map(row -> Member.of(row, emails))
                .forEach(member -> members.put(member.number(), member));
        for (Map<String, String> row : Lines.table("earlier.csv")) {
            Member member = member(text(row, "id"));
            boolean ofRole = text(row, "until").isEmpty();
            earlier.computeIfAbsent(member.number(), any -> new ArrayList<>())
                    .add(new Earlier(
                            calendar.date(ofRole ? member.inRole() : text(row, "until")),
                            ofRole,
                            text(row, "level"),
                            text(row, "title"),
                            text(row, "status")));
        }
    }

    Member member(String number) {
        return Objects.requireNonNull(members.get(number), () -> "nobody has the number " + number);
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    @Nullable
    Member named(String name) {
        return members.values().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Days ago on which somebody last rose; null where they never did. */
    @Nullable
    Integer promotedAgo(Member member) {
        return member.promoted().isEmpty() ? null : calendar.ago(calendar.date(member.promoted()));
    }

    /** A file with those who came, changed or left since the last one; empty where nobody did. */
    String file(int ago) {
        List<String> lines = new ArrayList<>();
        LocalDate day = calendar.day(ago);
        for (Member member : members.values()) {
            if (calendar.date(member.hired()).isAfter(day)) {
                continue;
            }
            String line = line(member, day);
            if (!line.equals(told.put(member.number(), line))) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? "" : HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    private String line(Member member, LocalDate day) {
        Earlier before = earlier.getOrDefault(member.number(), List.of()).stream()
                .filter(was -> day.isBefore(was.until()))
                .min((one, other) -> one.until().compareTo(other.until()))
                .orElse(null);
        boolean otherRole = before != null && before.ofRole();
        String status = before == null || before.status().isEmpty() ? member.status() : before.status();
        return Stream.of(
                        member.number(),
                        member.given(),
                        member.family(),
                        member.preferred(),
                        order(member),
                        member.email(),
                        status.isEmpty() || otherRole ? "active" : status,
                        member.boss(),
                        member.unit(),
                        before == null ? member.level() : before.level(),
                        before == null ? member.title() : before.title(),
                        member.site(),
                        calendar.date(member.hired()).toString(),
                        calendar.date(otherRole ? member.hired() : member.inRole())
                                .toString(),
                        otherRole || member.promoted().isEmpty()
                                ? ""
                                : calendar.date(member.promoted()).toString())
                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                .collect(Collectors.joining(","));
    }

    private static String order(Member member) {
        return switch (member.order().toLowerCase(Locale.ROOT)) {
            case "f" -> "family-first";
            case "s" -> "single";
            default -> "given-first";
        };
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
