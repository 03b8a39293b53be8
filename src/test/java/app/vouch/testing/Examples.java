package app.vouch.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of the sample organisation that addresses name: {@code {leila}} stands for her id. Found by examples.properties. */
public final class Examples {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Properties queries = new Properties();
    private final JdbcClient superuser = SampleDatabase.superuser();

    public Examples() {
        try (InputStream in = resource("/examples.properties")) {
            queries.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address with each name replaced by its record's id. */
    public String address(String example) {
        Matcher names = NAME.matcher(example);
        StringBuilder address = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(address, id(names.group(1)));
        }
        return names.appendTail(address).toString();
    }

    public String id(String name) {
        return found.computeIfAbsent(name, unknown -> {
            String sql = queries.getProperty(unknown);
            if (sql == null) {
                throw new IllegalArgumentException("examples.properties does not say who or what " + unknown + " is");
            }
            return superuser
                    .sql(sql)
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("the sample organisation has no " + unknown));
        });
    }

    /** A text resource of the tests. */
    public static String text(String path) {
        try (InputStream in = resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream resource(String path) {
        InputStream in = Examples.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalArgumentException("no resource " + path);
        }
        return in;
    }
}
