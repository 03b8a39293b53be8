package app.vouch.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of its own, with the start of Vouch but nothing that is started by it. */
final class AnotherStart {

    private static final String END = "that is all";

    private AnotherStart() {}

    /** Prints the properties that it was asked for, and waits to be stopped. */
    public static void main(String[] args) throws InterruptedException {
        SpringApplication application = new SpringApplication(AnotherStart.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new EmbeddedStart());
        ConfigurableApplicationContext context = application.run();
        for (String name : args) {
            System.out.println(name + "=" + context.getEnvironment().getProperty(name));
        }
        System.out.println(END);
        Thread.currentThread().join();
    }

    record Started(Process process, List<String> said) {}

    /** A process that has said everything, or has ended. */
    static Started start(Class<?> main, Map<String, String> environment, String... args) throws IOException {
        return startUntil(END, main, environment, args);
    }

    /** A process that has said a line with this in it, or has ended. */
    static Started startUntil(String words, Class<?> main, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> said = new ArrayList<>();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null && !line.equals(END); line = output.readLine()) {
            said.add(line);
            if (line.contains(words)) {
                break;
            }
        }
        return new Started(process, said);
    }
}
