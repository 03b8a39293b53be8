package app.vouch.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailJob {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> sendMail(PostOffice office) {
        return Tasks.recurring("send-mail", FixedDelay.ofSeconds(SECONDS)).execute((instance, context) -> {
            while (office.sendDue() > 0 && !context.getSchedulerState().isShuttingDown()) {
                // until none is due
            }
        });
    }
}
