package app.vouch.operations.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that holds a server, to be killed by tests. */
final class AnotherVouch {

    private AnotherVouch() {}

    /** @param args the server's home, and where its programs are */
    public static void main(String[] args) throws InterruptedException {
        PostgresServer server = new PostgresServer(Path.of(args[0])).withProgramsIn(Path.of(args[1]));
        try {
            server.start();
        } catch (CannotStart failed) {
            System.out.println(failed.getMessage());
            System.exit(1);
        }
        System.out.println("ready on " + server.port());
        Thread.currentThread().join();
    }

    /** @return once it has said its first words, which stand in {@code said} */
    static Started start(Path home, Path programs) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.level.root=off",
                        AnotherVouch.class.getName(),
                        home.toString(),
                        programs.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = "";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready on") || line.startsWith("Another Vouch")) {
                said = line;
                break;
            }
        }
        return new Started(process, said);
    }

    record Started(Process process, String said) {}
}
