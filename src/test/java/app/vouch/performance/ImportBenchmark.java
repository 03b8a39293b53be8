package app.vouch.performance;

import app.vouch.VouchApplication;
import app.vouch.access.CurrentViewer;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.people.imports.DirectoryImports;
import app.vouch.people.imports.ImportId;
import app.vouch.people.imports.ImportView;
import app.vouch.people.imports.Upload;
import app.vouch.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/**
 * Rows a second of an import, validated and applied, beside a raw {@code COPY} of the same rows, people and the words
 * they are found by, into the same tables in the same run. Arguments: how many rows (100,000).
 */
public final class ImportBenchmark {

    private static final String HEADER = "employee_id,given_name,family_name,preferred_name,email,status,supervisor_id,"
            + "unit,level,title,location,hired_on,in_role_since,last_promoted_on\n";

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        SpringApplication application = new SpringApplication(VouchApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(new TestDatabase.Initializer());
        application.setDefaultProperties(java.util.Map.of("server.port", "0", "server.address", "127.0.0.1"));
        try (ConfigurableApplicationContext context = application.run()) {
            TestDatabase.instance().clean();
            DirectoryImports imports = context.getBean(DirectoryImports.class);
            Viewer hr = new Viewer(AccountId.next(), null, "Bench", "B", Set.of(Role.HR), null);
            warm(imports, hr);
            TestDatabase.instance().clean();
            double[] taken = measure(imports, hr, file(rows, "Engineer"), rows, "all new");
            double raw = copy(rows);
            System.out.printf("all new, of COPY: dry run %.2f, both %.2f%n", taken[0] / raw, taken[1] / raw);
            measure(imports, hr, file(rows, "Engineer"), rows, "the same again");
            measure(imports, hr, file(rows, "Lead"), rows, "all titles changed");
        }
        System.exit(0);
    }

    private static void warm(DirectoryImports imports, Viewer hr) {
        for (String title : new String[] {"Engineer", "Engineer", "Lead"}) {
            ImportId id = upload(imports, hr, file(5_000, title));
            CurrentViewer.as(hr, () -> imports.apply(hr, id, null));
        }
    }

    private static double[] measure(DirectoryImports imports, Viewer hr, byte[] file, int rows, String what)
            throws Exception {
        resetPeak();
        ImportId[] id = new ImportId[1];
        double upload = seconds(() -> id[0] = upload(imports, hr, file));
        ImportView view = CurrentViewer.as(hr, () -> imports.find(hr, id[0]));
        double apply = seconds(() -> CurrentViewer.as(hr, () -> imports.apply(hr, id[0], null)));
        System.out.printf(
                "%-20s %d new, %d changed, %d errors: dry run %.1f s, %.0f rows/s; applied %.1f s; both %.0f rows/s; heap peak %d MB%n",
                what,
                view.created(),
                view.changedPeople(),
                view.errors(),
                upload,
                rows / upload,
                apply,
                rows / (upload + apply),
                peak());
        return new double[] {rows / upload, rows / (upload + apply)};
    }

    private static ImportId upload(DirectoryImports imports, Viewer hr, byte[] file) {
        return CurrentViewer.as(
                hr, () -> imports.upload(hr, new Upload("bench.csv", file.length, new ByteArrayResource(file), false)));
    }

    /** What the import left in both tables, out and in again: indexes, keys and all, but with nothing asked. */
    private static double copy(int rows) throws Exception {
        try (Connection connection = TestDatabase.instance().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            byte[] people = out(copy, "person");
            byte[] words = out(copy, "person_word");
            statement.execute("truncate person, person_word cascade");
            connection.commit();
            double seconds = seconds(() -> {
                copy.copyIn("copy person from stdin", new ByteArrayInputStream(people));
                connection.commit();
                return true;
            });
            double more = seconds(() -> {
                copy.copyIn("copy person_word from stdin", new ByteArrayInputStream(words));
                connection.commit();
                return true;
            });
            System.out.printf(
                    "raw COPY             people %.1f s, words %.1f s, %.0f rows/s%n",
                    seconds, more, rows / (seconds + more));
            return rows / (seconds + more);
        }
    }

    private static byte[] out(CopyManager copy, String table) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy.copyOut("copy " + table + " to stdout", bytes);
        return bytes.toByteArray();
    }

    private static byte[] file(int rows, String title) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            String supervisor = row == 0 ? "" : "E%06d".formatted((row - 1) / 8);
            text.append(
                    "E%06d,Given%d,Family%d,,P%1$d@Nordhavn.example,active,%s,Region %d/Team %d,%d,%s,Site %5$d,2020-01-01,2021-01-01,\n"
                            .formatted(row, row % 977, row % 1231, supervisor, row % 8, row % 64, 1 + row % 8, title));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
