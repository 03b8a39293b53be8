package app.vouch.operations.postgres;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a program to its end. */
final class Programs {

    /** @param output both streams */
    record Result(int status, String output) {}

    private Programs() {}

    /**
     * The output goes through a file, not a pipe: a server that the program leaves running would hold the pipe open.
     *
     * @throws IOException also where there is no such program
     */
    static Result run(@Nullable Path directory, List<String> command) throws IOException {
        Path output = Files.createTempFile("vouch-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory == null ? null : directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            int status = process.waitFor();
            return new Result(status, new String(Files.readAllBytes(output), Charset.defaultCharset()).strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.get(0), interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
