package app.vouch.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stylesheet, scripts and icons. What is ours lies under one address that holds a hash of all of it, resolved once at
 * start, so a browser may keep it for ever; what comes from a WebJar lies under its version.
 */
@Component
public class Assets {

    private static final Pattern SVG = Pattern.compile("<svg[^>]*viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>", Pattern.DOTALL);

    private static final Pattern DATA_IMAGE = Pattern.compile("url\\(\"data:[^\"]*\"\\)");
    private static final Pattern SOURCE_MAP = Pattern.compile("/\\*# sourceMappingURL=[^*]*\\*/");

    private final String base;
    private final String htmx;
    private final byte[] stylesheet;
    private final byte[] sprite;
    private final TreeSet<String> icons;

    Assets() {
        Properties versions = properties();
        htmx = "/webjars/htmx.org/" + versions.getProperty("htmx") + "/dist/htmx.min.js";
        icons = new TreeSet<>(text(new ClassPathResource("icons.txt")).lines().toList());
        stylesheet = stylesheet(versions.getProperty("bootstrap")).getBytes(StandardCharsets.UTF_8);
        sprite = sprite(versions.getProperty("bootstrap-icons")).getBytes(StandardCharsets.UTF_8);
        base = "/assets/" + hash(scripts());
    }

    public String htmx() {
        return htmx;
    }

    public String stylesheetUrl() {
        return base + "/vouch.css";
    }

    /** The browser's own little picture of Vouch. */
    public String iconUrl() {
        return base + "/icon.svg";
    }

    /** @param name such as {@code app} for {@code static/js/app.js} */
    public String script(String name) {
        return base + "/js/" + name + ".js";
    }

    /** @throws IllegalArgumentException for an icon that icons.txt does not name */
    public String icon(String name) {
        if (!icons.contains(name)) {
            throw new IllegalArgumentException("icons.txt does not name " + name);
        }
        return base + "/icons.svg#" + name;
    }

    String base() {
        return base;
    }

    byte[] stylesheetBytes() {
        return stylesheet;
    }

    byte[] spriteBytes() {
        return sprite;
    }

    /**
     * Bootstrap, then tokens, base and layout, then the components by name: none of these leans on another. In one file,
     * so that no page is drawn while only half of it is there, and without what Bootstrap draws as {@code data:} images,
     * which the policy refuses and the tokens replace.
     */
    private static String stylesheet(String bootstrap) {
        StringBuilder all = new StringBuilder();
        String theirs = text(
                new ClassPathResource("META-INF/resources/webjars/bootstrap/" + bootstrap + "/css/bootstrap.min.css"));
        all.append(SOURCE_MAP
                        .matcher(DATA_IMAGE.matcher(theirs).replaceAll("none"))
                        .replaceAll(""))
                .append('\n');
        for (String name : List.of("tokens", "base", "layout")) {
            all.append(text(new ClassPathResource("static/css/" + name + ".css")))
                    .append('\n');
        }
        for (Resource component : find("classpath:/static/css/components/*.css")) {
            all.append(text(component)).append('\n');
        }
        return all.toString();
    }

    private String sprite(String version) {
        StringBuilder all = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String icon : icons) {
            Matcher svg = SVG.matcher(text(new ClassPathResource(
                    "META-INF/resources/webjars/bootstrap-icons/" + version + "/icons/" + icon + ".svg")));
            if (!svg.find()) {
                throw new IllegalStateException("not an icon: " + icon);
            }
            all.append("<symbol id=\"")
                    .append(icon)
                    .append("\" viewBox=\"")
                    .append(svg.group(1))
                    .append("\">");
            all.append(svg.group(2).strip()).append("</symbol>");
        }
        return all.append("</svg>").toString();
    }

    private static String scripts() {
        StringBuilder all = new StringBuilder();
        for (Resource script : find("classpath:/static/js/*.js")) {
            all.append(text(script));
        }
        return all.toString();
    }

    private String hash(String scripts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(stylesheet);
            digest.update(sprite);
            digest.update(scripts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Resource[] find(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Properties properties() {
        try (InputStream in = new ClassPathResource("assets.properties").getInputStream()) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
