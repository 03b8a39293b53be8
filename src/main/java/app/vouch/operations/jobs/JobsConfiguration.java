package app.vouch.operations.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Runs the recurring tasks that features have as beans, beginning when the application is ready. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "vouch.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {

    private static final int THREADS = 2;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private final ObjectProvider<Scheduler> scheduler;

    JobsConfiguration(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<Void>> tasks) {
        return Scheduler.create(dataSource)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOKS_EVERY)
                // connections come without auto-commit
                .commitWhenAutocommitDisabled(true)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.getObject().start();
    }
}
