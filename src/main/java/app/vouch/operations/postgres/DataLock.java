package app.vouch.operations.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Vouch at a time holds a data directory. The operating system gives the lock back however its holder ends, so
 * whatever server still runs once we have it is an orphan.
 */
final class DataLock implements AutoCloseable {

    /** Where the lock lies: beyond the text, which others read to say who holds it. */
    private static final long BEYOND_TEXT = 1 << 20;

    /** Those of this process: by closing the file a second time it would give the lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws CannotStart where another holds it, which it names */
    static DataLock of(Path directory) throws IOException {
        Path file = directory.toRealPath().resolve("vouch.lock");
        if (!HELD.add(file)) {
            throw held(directory, Long.toString(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock(BEYOND_TEXT, 1, false) != null) {
                return claimed(file, channel);
            }
            throw held(directory, Files.readString(file).strip());
        } catch (IOException | RuntimeException failed) {
            HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
            throw failed;
        }
    }

    private static CannotStart held(Path directory, String process) {
        return new CannotStart(
                "Another Vouch, process " + process + ", is using " + directory + ".",
                "Stop it, or give this one a directory of its own with VOUCH_DATA_DIR (and a port with SERVER_PORT).");
    }

    private static DataLock claimed(Path file, FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(
                (ProcessHandle.current().pid() + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII)));
        return new DataLock(file, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
