package app.vouch.testing;

import app.vouch.testing.AccessMatrix.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A persona going about the application and keeping what it was given: address to status, headers and body. */
public final class Walk {

    private static final Pattern LINK = Pattern.compile("(?:href|data-hx-get|action)=\"(/[^\"#]*)\"");
    private static final int PAGES = 120;

    /** Where something can be typed that is looked up, or that comes back. */
    private static final List<String> SEARCHES = List.of(
            "/people?q=%s",
            "/people?status=all&q=%s",
            "/people/options?name=protegeId&protegeIdQuery=%s",
            "/audit?whose=%s",
            "/audit?who=%s",
            "/admin/accounts?q=%s");

    private static final List<String> FILTERS = List.of(
            "/people?unit=%s&level=%1$s&site=%1$s&at=%1$s",
            "/advocacy?side=%s&state=%1$s&protege=%1$s&at=%1$s",
            "/advocacy/new?protege=%s&kind=%1$s",
            "/relationships?kind=%s&state=%1$s&contact=%1$s&at=%1$s",
            "/relationships/new?protege=%s&senior=%1$s",
            "/relationships/without?at=%s",
            "/plan?about=%s",
            "/plan/steps/new?goal=%s",
            "/audit?kind=%s&at=%1$s",
            "/audit?from=%s",
            "/admin/accounts?at=%s",
            "/error?message=%s",
            "/no-such-page/%s",
            "/people/%s",
            "/advocacy/%s",
            "/relationships/%s",
            "/login?error=%s",
            "/setup?token=%s");

    /** Ending sessions would end the walk; who signs in wrongly too often has to wait. */
    private static final Set<String> NOT_POSTED = Set.of("/login", "/logout", "/account/sessions/ending");

    private final Visitor visitor;
    private final Persona persona;
    private final Examples examples = new Examples();
    private final List<Line> matrix =
            AccessMatrix.parse(Examples.text("/access-matrix.csv")).lines();

    public Walk(Visitor visitor, Persona persona) {
        this.visitor = visitor;
        this.persona = persona;
    }

    /** The pages that show a canary, granted or not, all that the matrix lists, and what they lead to. */
    public Map<String, String> pages(Canaries canaries) {
        Deque<String> ahead = new ArrayDeque<>();
        canaries.all().stream().flatMap(canary -> canary.pages().stream()).forEach(ahead::add);
        examplesOf("GET", line -> true).forEach(ahead::add);
        Map<String, String> pages = new LinkedHashMap<>();
        while (!ahead.isEmpty() && pages.size() < PAGES) {
            String path = ahead.removeFirst();
            if (pages.containsKey(path) || path.startsWith("/assets") || path.startsWith("/webjars")) {
                continue;
            }
            Visitor.Answer answer = visitor.get(path);
            pages.put(path, text(answer));
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(ahead::addLast);
        }
        return pages;
    }

    /** What the lists and pickers find by the beginning that all canaries share. */
    public Map<String, String> searches() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String typed : List.of("cana", "canary", "anary")) {
            SEARCHES.forEach(search -> {
                String path = search.formatted(typed);
                answers.put(path, text(visitor.get(path)));
            });
        }
        return answers;
    }

    /** The searches that answer differently to somebody else's word and to one that nobody wrote. */
    public List<String> tellsApart(Canaries canaries) {
        List<String> toldApart = new ArrayList<>();
        for (String search : SEARCHES) {
            if (search.startsWith("/audit")) {
                continue; // each reading makes the trail longer
            }
            String nobodys = answerTo(search, "canary" + "0".repeat(12));
            if (nobodys.startsWith("404")) {
                continue; // not for this persona
            }
            canaries.all().stream()
                    .filter(canary -> canary.isWritten() && !canary.isFor(persona))
                    .filter(canary -> !answerTo(search, canary.mark()).equals(nobodys))
                    .forEach(canary -> toldApart.add(canary.name() + " by " + search + " for " + persona));
        }
        return toldApart;
    }

    /** Without what was typed itself and what is never twice the same. */
    private String answerTo(String search, String typed) {
        Visitor.Answer answer = visitor.get(search.formatted(typed));
        return answer.status() + Visitor.settled(answer.body()).replace(typed, "*");
    }

    /** The filters, ids and error pages asked for this word: they may say it back, and nothing else. */
    public Map<String, String> filters(String typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        FILTERS.forEach(filter -> {
            String path = filter.formatted(typed);
            answers.put(path, text(visitor.get(path)).replace(typed, "*"));
        });
        return answers;
    }

    /** What comes back from forms that are not the persona's to send, and from empty ones. */
    public Map<String, String> refusals() {
        String csrf = visitor.csrf("/more");
        Map<String, String> answers = new LinkedHashMap<>();
        Stream.concat(
                        examplesOf("POST", line -> "n".equals(line.cells().get(persona.column()))),
                        examplesOf("POST", line -> !line.pattern().contains("{")))
                .distinct()
                .filter(path -> !NOT_POSTED.contains(path))
                .forEach(path -> answers.put("POST " + path, text(visitor.post(path, Map.of("_csrf", csrf)))));
        return answers;
    }

    private Stream<String> examplesOf(String method, Predicate<Line> which) {
        return matrix.stream()
                .filter(line -> method.equals(line.method()))
                .filter(which)
                .map(line -> examples.address(line.example()));
    }

    public static String text(Visitor.Answer answer) {
        return answer.status() + " " + answer.headers() + answer.body();
    }
}
