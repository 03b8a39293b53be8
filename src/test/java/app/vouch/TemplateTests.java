package app.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may hold: text that no bundle knows, unescaped output, code, style; and each finding is shown to be found. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LETTERS_BETWEEN_TAGS = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("(?<![:\\w-])(?:title|alt|placeholder|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "th:utext|__\\$\\{|\\[\\(|\\sstyle=|<style|<script(?![^>]*th:src)|\\son\\w+=|hx-on|javascript:|href=\"https?:");
    private static final Pattern MESSAGE_KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");

    @Test
    void textsStandInBundles() throws IOException {
        assertThat(find(TemplateTests::literalTexts)).isEmpty();
    }

    @Test
    void nothingUnescapedAndNothingInline() throws IOException {
        assertThat(find(TemplateTests::forbidden)).isEmpty();
    }

    @Test
    void everyMessageThatATemplateNamesExists() throws IOException {
        Set<String> known = keys();
        assertThat(find(source -> matches(MESSAGE_KEY, source).stream()
                        .filter(key -> !known.contains(key))
                        .toList()))
                .isEmpty();
    }

    @Test
    void plantedTextIsFound() {
        assertThat(literalTexts("<p>Welcome</p>")).isNotEmpty();
        assertThat(literalTexts("<p th:text=\"#{a}\"></p><img alt=\"A picture\">"))
                .isNotEmpty();
        assertThat(literalTexts("<p th:text=\"#{a.b}\"></p>")).isEmpty();
    }

    @Test
    void plantedCodeIsFound() {
        assertThat(Stream.of(
                        "<p th:utext=\"${x}\">",
                        "<p th:text=\"__${x}__\">",
                        "<p style=\"color:red\">",
                        "<script>x()</script>",
                        "<a onclick=\"x()\">",
                        "<div data-hx-on:click=\"x\">"))
                .allSatisfy(source -> assertThat(forbidden(source)).isNotEmpty());
    }

    private static List<String> literalTexts(String source) {
        String clean = COMMENT.matcher(source).replaceAll("").replaceAll("<!DOCTYPE[^>]*>", "");
        List<String> found = new ArrayList<>(matches(LETTERS_BETWEEN_TAGS, clean.replaceAll("\"[^\"]*\"", "")));
        Matcher attribute = LITERAL_ATTRIBUTE.matcher(clean);
        while (attribute.find()) {
            found.add(attribute.group());
        }
        return found;
    }

    private static List<String> forbidden(String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = FORBIDDEN.matcher(COMMENT.matcher(source).replaceAll(""));
        while (matcher.find()) {
            found.add(matcher.group().strip());
        }
        return found;
    }

    private static List<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map(result -> result.group(1).strip())
                .toList();
    }

    private interface Check {
        List<String> in(String source);
    }

    private static List<String> find(Check check) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                check.in(Files.readString(file)).forEach(fault -> found.add(TEMPLATES.relativize(file) + ": " + fault));
            }
        }
        return found;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                Properties bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.stringPropertyNames().forEach(keys::add);
            }
        }
        return keys;
    }
}
