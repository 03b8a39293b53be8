import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the Maven that mvnw and mvnw.cmd name, checks it and unpacks it. In Java, which whoever builds has anyway,
 * so that it needs no curl, tar or unzip and does the same on every system.
 *
 * <p>Arguments: version, SHA-512 of the zip, directory to put it in. MAVEN_ARCHIVE names a mirror of the archive;
 * HTTPS_PROXY is heeded.
 */
class FetchMaven {

    private static final String ARCHIVE = "https://archive.apache.org/dist/maven/maven-3";

    public static void main(String[] args) throws Exception {
        String version = args[0];
        Path home = Path.of(args[2]).toAbsolutePath();
        String archive = environment("MAVEN_ARCHIVE", ARCHIVE);
        URI source = URI.create(archive + "/" + version + "/binaries/apache-maven-" + version + "-bin.zip");
        System.err.println("Fetching Maven " + version + " from " + source);
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        int status = 0;
        try {
            Path zip = unfinished.resolve("maven.zip");
            download(source, zip);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip)));
            if (!digest.equals(args[1])) {
                throw new IOException("What came is not the Maven that was asked for: its SHA-512 is " + digest
                        + " and not " + args[1]);
            }
            unpack(zip, unfinished);
            Files.move(unfinished.resolve("apache-maven-" + version), home);
        } catch (FileAlreadyExistsException another) {
            // Somebody else fetched it meanwhile.
        } catch (IOException failed) {
            System.err.println("Maven could not be fetched: " + failed);
            System.err.println("Install Maven 3.8.7 or newer, or name a mirror of the archive with MAVEN_ARCHIVE.");
            status = 1;
        } finally {
            delete(unfinished);
        }
        System.exit(status);
    }

    private static void download(URI source, Path target) throws IOException, InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(30));
        String proxy = environment("HTTPS_PROXY", environment("https_proxy", ""));
        if (!proxy.isEmpty()) {
            URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            client.proxy(ProxySelector.of(new InetSocketAddress(
                    address.getHost(), address.getPort() == -1 ? 80 : address.getPort())));
        }
        HttpRequest request =
                HttpRequest.newBuilder(source).timeout(Duration.ofMinutes(10)).build();
        HttpResponse<Path> answer = client.build().send(request, HttpResponse.BodyHandlers.ofFile(target));
        if (answer.statusCode() != 200) {
            throw new IOException(source + " answered " + answer.statusCode());
        }
    }

    private static void unpack(Path zip, Path directory) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("an entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                    if (target.getParent().endsWith("bin")) {
                        target.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
