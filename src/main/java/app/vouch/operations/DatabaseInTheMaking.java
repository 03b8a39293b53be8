package app.vouch.operations;

import app.vouch.operations.postgres.CannotStart;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The properties of a database that another thread makes meanwhile: who asks for one of them waits until it runs.
 * Unpacking and making one takes seconds, in which the application reads its own classes.
 */
final class DatabaseInTheMaking extends EnumerablePropertySource<FutureTask<Map<String, Object>>> {

    private final String[] names;

    private DatabaseInTheMaking(FutureTask<Map<String, Object>> making, String... names) {
        super("embedded database", making);
        this.names = names;
    }

    /** @param making gives a value for each of the names, or throws {@link CannotStart} */
    static DatabaseInTheMaking begin(Callable<Map<String, Object>> making, String... names) {
        FutureTask<Map<String, Object>> task = new FutureTask<>(making);
        Thread thread = new Thread(task, "embedded database");
        thread.setDaemon(true);
        thread.start();
        return new DatabaseInTheMaking(task, names);
    }

    @Override
    public String[] getPropertyNames() {
        return names.clone();
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return containsProperty(name) ? made().get(name) : null;
    }

    private Map<String, Object> made() {
        try {
            return getSource().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the database was started", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
