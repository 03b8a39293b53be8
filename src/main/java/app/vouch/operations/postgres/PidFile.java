package app.vouch.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a running server, or one that was killed, wrote into its data directory: its process and its port. */
record PidFile(Path file, long process, int port) {

    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int LOOK_MILLIS = 50;

    /** Empty where no server left one; one that cannot be read counts as process 0, which is nobody's. */
    static Optional<PidFile> in(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return Optional.of(new PidFile(file, number(lines, PROCESS_LINE), (int) number(lines, PORT_LINE)));
    }

    private static long number(List<String> lines, int line) {
        String text = lines.size() > line ? lines.get(line).strip() : "";
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    /**
     * Whether that process is the server of this data, and not another program that got its number since. Empty where
     * it runs but the operating system does not say what it is.
     *
     * @param programs under which directory the programs were unpacked
     */
    Optional<Boolean> isServerOf(Path data, Path programs) throws IOException {
        Optional<ProcessHandle> running = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        if (process == 0 || running.isEmpty()) {
            return Optional.of(false);
        }
        Path real = programs.toRealPath();
        ProcessHandle.Info info = running.get().info();
        boolean named = info.arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(true);
        return info.command()
                .map(Path::of)
                .map(program -> named
                        && program.startsWith(real)
                        && program.getFileName().toString().startsWith("postgres"));
    }

    /** Waits until the server has taken its file away, which is the last that it does. */
    void awaitEnd(Duration atMost) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (Files.exists(file) && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the database server stops", interrupted);
            }
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
