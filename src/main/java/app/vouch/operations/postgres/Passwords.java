package app.vouch.operations.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the server's accounts: made here, kept beside the data, readable by the owner alone. */
final class Passwords {

    private static final String FILE = "postgres-passwords.properties";
    private static final int BYTES = 24;

    private final Path file;
    private final Properties values;

    private Passwords(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static boolean keptIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    static Passwords of(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            make(file);
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new Passwords(file, values);
    }

    /** @return hexadecimal digits only, so that it may stand in a statement */
    String of(String account) {
        String password = values.getProperty(account);
        if (password == null || !password.matches("[0-9a-f]{16,}")) {
            throw new CannotStart(
                    "The password of " + account + " is missing from " + file + ".", "Put the file back as it was.");
        }
        return password;
    }

    private static void make(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties made = new Properties();
        for (String account :
                new String[] {PostgresServer.SUPERUSER, PostgresServer.OWNER, PostgresServer.APPLICATION}) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.setProperty(account, HexFormat.of().formatHex(bytes));
        }
        Path unfinished = Rights.ownerOnlyFile(file.resolveSibling(FILE + ".new"));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            made.store(writer, "The accounts of the embedded PostgreSQL");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What initdb reads the superuser's password from; the caller deletes it. */
    Path superuserFile() throws IOException {
        Path given = Rights.ownerOnlyFile(file.resolveSibling("initdb-password"));
        Files.writeString(given, of(PostgresServer.SUPERUSER));
        return given;
    }

    private static final class Rights {

        private static Path ownerOnlyFile(Path file) throws IOException {
            Files.deleteIfExists(file);
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createFile(file);
        }
    }
}
