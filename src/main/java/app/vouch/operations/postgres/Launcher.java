package app.vouch.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As whom the server's programs run. PostgreSQL refuses to run as root, so root starts them in a user namespace, where
 * it is nobody to itself but still owns its files; where the kernel or a container forbids that, really as nobody.
 *
 * @param prefix what stands before each command
 * @param owner as whom the data must belong
 */
record Launcher(List<String> prefix, int owner) {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** @param data the server's data directory, which exists */
    static Launcher forDataIn(Path data) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Launcher(List.of(), owner(data));
        }
        int owner = owner(data);
        List<Launcher> ways = owner == ROOT
                ? List.of(new Launcher(List.of("unshare", "-U"), ROOT), as(NOBODY, true), as(NOBODY, false))
                : List.of(as(owner, true), as(owner, false));
        return ways.stream()
                .filter(Launcher::works)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "PostgreSQL does not run as root, and this machine offers no way out (unshare, setpriv).",
                        "Start Vouch as an ordinary user, or name a database with SPRING_DATASOURCE_URL."));
    }

    /** With the right to pass through directories that only root may enter, where that right can be handed on. */
    private static Launcher as(int user, boolean through) {
        List<String> plain = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        return new Launcher(
                through
                        ? Stream.concat(
                                        plain.stream(),
                                        Stream.of(
                                                "--inh-caps=+dac_override",
                                                "--ambient-caps=+dac_override",
                                                "--securebits=+no_setuid_fixup"))
                                .toList()
                        : plain,
                user);
    }

    private boolean works() {
        try {
            return Programs.run(
                                    null,
                                    Stream.concat(prefix.stream(), Stream.of("true"))
                                            .toList())
                            .status()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Hands the data over where it belongs to somebody else than the server will run as. */
    void own(Path data) throws IOException {
        if (Binaries.onWindows() || owner(data) == owner) {
            return;
        }
        LOG.info("{} now belongs to user {}, as whom the database server runs", data, owner);
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    private static int owner(Path data) throws IOException {
        return Binaries.onWindows() ? ROOT : (int) Files.getAttribute(data, "unix:uid");
    }
}
