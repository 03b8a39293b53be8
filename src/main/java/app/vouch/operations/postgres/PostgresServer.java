package app.vouch.operations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of Vouch's own, on loopback, with the two accounts that Vouch has everywhere: the owner, which
 * migrates, and the application's, which has rows only. Its home directory holds its data ({@code postgres}), its
 * programs, its log and the passwords; one process at a time holds that home.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String SUPERUSER = "postgres";
    public static final String OWNER = "vouch_owner";
    public static final String APPLICATION = "vouch_app";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String MAJOR = "18";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PORTS_TRIED = 3;
    private static final int FAST_SECONDS = 30;
    private static final int IMMEDIATE_SECONDS = 10;

    private final Path home;
    private final Path data;
    private final Path log;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Path programs;

    private @Nullable DataLock lock;
    private @Nullable Running running;

    private record Running(Binaries binaries, Launcher launcher, Passwords passwords, int port) {}

    /** @param home made where it is missing */
    public PostgresServer(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.data = this.home.resolve("postgres");
        this.log = this.home.resolve("postgres.log");
        this.programs = this.home;
        settings.put("listen_addresses", LOOPBACK);
        settings.put("unix_socket_directories", "");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("max_connections", "50");
    }

    /** A setting of the server for this start, without spaces or quotes. */
    public PostgresServer set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Unpacks the programs there instead, to share them among homes. */
    public PostgresServer withProgramsIn(Path directory) {
        programs = directory.toAbsolutePath().normalize();
        return this;
    }

    /**
     * Starts the server, after it stopped one that a killed Vouch left behind here.
     *
     * @throws CannotStart with the reason in words
     */
    public synchronized PostgresServer start() {
        try {
            makeDirectory(home);
            makeDirectory(programs);
            lock = DataLock.of(home);
            Binaries binaries = Binaries.in(programs);
            Passwords passwords = passwords();
            if (!Files.exists(data)) {
                initialise(binaries, passwords);
            }
            checkVersion();
            clearTheWay(binaries, passwords);
            Launcher launcher = Launcher.forDataIn(data);
            launcher.own(data);
            running = launch(binaries, launcher, passwords);
            Roles.prepare(url(SUPERUSER), passwords);
            return this;
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed instanceof RuntimeException known
                    ? known
                    : new CannotStart(
                            "The embedded PostgreSQL cannot use " + home + ": " + failed,
                            "Look at the directory's owner and free space, or name another with VOUCH_DATA_DIR.",
                            failed);
        }
    }

    /** The server's port on loopback. */
    public int port() {
        return running().port();
    }

    /** The database as this account sees it, for JDBC; without a password. */
    public String url() {
        return url("vouch");
    }

    public String password(String account) {
        return running().passwords().of(account);
    }

    /** Stops the server and lets go of its home; does nothing where it does not run. */
    @Override
    public synchronized void close() {
        Running server = running;
        running = null;
        try {
            if (server != null) {
                stop(server.binaries());
            }
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized Running running() {
        if (running == null) {
            throw new IllegalStateException("the embedded PostgreSQL does not run");
        }
        return running;
    }

    private String url(String database) {
        return url(port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    private static void makeDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private Passwords passwords() throws IOException {
        if (Files.exists(data) && !Passwords.keptIn(home)) {
            throw new CannotStart(
                    "The passwords of the database in " + data + " are gone.",
                    "Put the file back, or move the directory away to begin anew.");
        }
        return Passwords.of(home);
    }

    /** Beside the data's place first, so that a start that is broken off leaves nothing half-made there. */
    private void initialise(Binaries binaries, Passwords passwords) throws IOException {
        LOG.info("First start: making a PostgreSQL database in {}", data);
        Path unfinished = home.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(unfinished);
        makeDirectory(unfinished);
        Launcher launcher = Launcher.forDataIn(unfinished);
        launcher.own(unfinished);
        Path password = passwords.superuserFile();
        launcher.own(password);
        try {
            // The built-in locale sorts alike on every machine, whatever languages it has installed.
            run(
                    launcher,
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new CannotStart(
                    "The database in " + data + " was made by PostgreSQL " + version + "; this Vouch brings " + MAJOR
                            + ".",
                    "Start the Vouch that made it and take a backup there, then begin anew and restore it here.");
        }
    }

    /** We hold the lock, so a server that runs here has lost its Vouch. Any other process is left alone. */
    private void clearTheWay(Binaries binaries, Passwords passwords) throws IOException {
        Optional<PidFile> left = PidFile.in(data);
        if (left.isEmpty()) {
            return;
        }
        PidFile file = left.get();
        boolean orphan = file.isServerOf(data, programs)
                .or(() -> Optional.of(Roles.answer(url(file.port(), SUPERUSER), passwords, data)))
                .orElseThrow();
        if (orphan) {
            LOG.info("Stopping the database server, process {}, that a killed Vouch left behind", file.process());
            stop(binaries);
        } else {
            file.delete();
        }
    }

    private Running launch(Binaries binaries, Launcher launcher, Passwords passwords) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int tried = 1; ; tried++) {
            int port = freePort();
            String options = "-p " + port
                    + settings.entrySet().stream()
                            .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining());
            try {
                // pg_ctl takes the server out of the terminal's group: Ctrl-C must stop Vouch first, then the server.
                run(
                        launcher,
                        binaries.program("pg_ctl"),
                        "--pgdata=" + data,
                        "--log=" + log,
                        "--options=" + options,
                        "--wait",
                        "--timeout=60",
                        "start");
                return new Running(binaries, launcher, passwords, port);
            } catch (CannotStart failed) {
                boolean taken = Files.exists(log) && Files.readString(log).contains("Address already in use");
                if (!taken || tried == PORTS_TRIED) {
                    throw failed;
                }
            }
        }
    }

    /** Ends what its clients do and waits for it; one that does not end so is broken off, and mends its data later. */
    private void stop(Binaries binaries) throws IOException {
        if (!signal(binaries, "INT", "fast", FAST_SECONDS)) {
            signal(binaries, "QUIT", "immediate", IMMEDIATE_SECONDS);
        }
    }

    /**
     * By the signal itself: it comes from us, who may stop a server that runs as another user, which pg_ctl refuses to
     * do for root. Windows has no signals, and no such user.
     *
     * @return whether the server is gone
     */
    private boolean signal(Binaries binaries, String signal, String mode, int seconds) throws IOException {
        Optional<PidFile> server = PidFile.in(data);
        if (server.isEmpty()) {
            return true;
        }
        if (Binaries.onWindows()) {
            String pgCtl = binaries.program("pg_ctl");
            Programs.run(home, List.of(pgCtl, "--pgdata=" + data, "--mode=" + mode, "--timeout=" + seconds, "stop"));
        } else {
            Programs.run(
                    home,
                    List.of("sh", "-c", "kill -" + signal + " " + server.get().process()));
            server.get().awaitEnd(Duration.ofSeconds(seconds));
        }
        return PidFile.in(data).isEmpty();
    }

    private void run(Launcher launcher, String... command) throws IOException {
        Programs.Result result = Programs.run(home, launcher.command(command));
        if (result.status() != 0) {
            throw new CannotStart(
                    "The embedded PostgreSQL failed: " + result.output(), "Its own words stand in " + log + ".");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
