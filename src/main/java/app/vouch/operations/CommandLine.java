package app.vouch.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands after {@code java -jar vouch.jar}: a command, which is the first word without dashes, and options. */
public final class CommandLine {

    /** The exit status for words that are not understood. */
    public static final int MISUSED = 2;

    private static final Set<String> HELP = Set.of("--help", "-h");

    private static final String USAGE = """
            Vouch: who stood up for whom, and what came of it.

            java -jar vouch.jar [serve]   starts the server (what happens without a command)
            java -jar vouch.jar --help    this page

            Settings, from the environment:
              SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD   the database and the application's account; without a URL
                                                            an embedded PostgreSQL starts, with a sample organisation
              SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD    the account that owns the tables and migrates them
              VOUCH_DATA_DIR     where the embedded database keeps its data (./data)
              VOUCH_BASE_URL     the address that people use, for links in mails
              SERVER_PORT        8080
              SERVER_ADDRESS     the address to listen on; the embedded start keeps to this machine
              SPRING_MAIL_HOST, SPRING_MAIL_PORT            the mail server
            """;

    /** One of Spring Boot's, such as {@code --server.port=8099}: all have a dot, and a value. */
    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*");

    private final List<String> words;
    private final List<String> options;

    private CommandLine(List<String> words, List<String> options) {
        this.words = words;
        this.options = options;
    }

    public static CommandLine of(String... arguments) {
        return new CommandLine(
                Arrays.stream(arguments).filter(word -> !word.startsWith("-")).toList(),
                Arrays.stream(arguments).filter(word -> word.startsWith("-")).toList());
    }

    public boolean asksForHelp() {
        return options.stream().anyMatch(HELP::contains);
    }

    public static String usage() {
        return USAGE;
    }

    /** What is wrong with it, in words; null where it can be served. */
    public @Nullable String fault() {
        if (!words.isEmpty() && !words.equals(List.of("serve"))) {
            return "There is no command \"" + String.join(" ", words) + "\". What there is: --help";
        }
        return options.stream()
                .filter(option ->
                        !HELP.contains(option) && !SETTING.matcher(option).matches())
                .findFirst()
                .map(option -> "There is no option \"" + option.split("=", 2)[0] + "\". What there is: --help")
                .orElse(null);
    }
}
