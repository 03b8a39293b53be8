package app.vouch.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A database of its own for counting what pages cost: a few who read them, and a crowd around them that grows, with as
 * many of everything that a page lists. Planted past the services, set by set, by the files in {@code counts}.
 */
public class CrowdedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "vouch_counts";
    private static final Pattern RECORD = Pattern.compile("\\{([^}]+)}");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase.instance().create(NAME);
        TestPropertyValues.of(TestDatabase.instance().properties(NAME)).applyTo(context);
    }

    /** Those who read, each with an account. */
    public static void plantCast() {
        String password = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(Persona.PASSWORD);
        run("/counts/cast.sql", Map.of("password", password));
    }

    /** HTTP sessions that are there, so that a crowd of others can be made like them. */
    public static List<String> sessions() {
        return superuser()
                .sql("select session_id from spring_session")
                .query(String.class)
                .list();
    }

    /** The crowd's members {@code from} to {@code until}, with as many of everything. @param sessions to be made more like */
    public static void plantCrowd(int from, int until, List<String> sessions) {
        run("/counts/crowd.sql", Map.of("from", from, "until", until, "sessions", sessions.toArray(String[]::new)));
        superuser().sql("analyze").update();
    }

    /** The address with each name in braces replaced by its record's id. */
    public static String address(String example) {
        Matcher names = RECORD.matcher(example);
        StringBuilder address = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(
                    address,
                    superuser()
                            .sql("select md5(:name)::uuid::text")
                            .param("name", names.group(1))
                            .query(String.class)
                            .single());
        }
        return names.appendTail(address).toString();
    }

    private static void run(String resource, Map<String, ?> parameters) {
        String sql = Examples.text(resource)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        Arrays.stream(sql.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .forEach(statement ->
                        superuser().sql(statement).params(parameters).update());
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.instance().superuser(NAME));
    }
}
