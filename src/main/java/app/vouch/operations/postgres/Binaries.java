package app.vouch.operations.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, unpacked once into a directory of the caller's. Never into a temporary
 * directory that users of the machine share: who comes first there could put programs of his own in.
 */
final class Binaries {

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    static Binaries in(Path directory) throws IOException {
        byte[] archive = archive();
        Path home = directory.resolve("postgresql-" + digest(archive));
        if (!Files.exists(home)) {
            unpack(archive, home);
        }
        return new Binaries(home);
    }

    /** @param name of a program, such as {@code initdb} */
    String program(String name) {
        return home.resolve("bin").resolve(onWindows() ? name + ".exe" : name).toString();
    }

    static boolean onWindows() {
        return os().startsWith("windows");
    }

    private static String os() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] archive() throws IOException {
        String system = onWindows() ? "Windows" : os().startsWith("mac") ? "Darwin" : "Linux";
        String hardware = System.getProperty("os.arch", "");
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, hardware.equals("amd64") ? "x86_64" : hardware)) {
            return stream.readAllBytes();
        } catch (IllegalStateException none) {
            throw new CannotStart(
                    "This Vouch was not built for " + system + " on " + hardware + ": it has no PostgreSQL for it.",
                    "Build it on this machine, or name a database with SPRING_DATASOURCE_URL.",
                    none);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whole or not at all, also where two do it at once. */
    private static void unpack(byte[] archive, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                put(entry, tar, unfinished.resolve(entry.getName()));
            }
            Files.move(unfinished, home);
        } catch (IOException failed) {
            if (!Files.exists(home)) {
                throw failed;
            }
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
