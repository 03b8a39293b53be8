package app.vouch.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> answerLinkRequests(LinkRequests requests) {
        return Tasks.recurring("answer-link-requests", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> {
                    while (requests.answer() > 0 && !context.getSchedulerState().isShuttingDown()) {
                        // until nobody waits
                    }
                });
    }
}
