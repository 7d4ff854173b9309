package org.breakwater.timescales.breaches;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute; of many copies of the program one does. */
@Configuration
class BreachTask {
  @Bean
  RecurringTask<Void> tellOfBreaches(TellBreaches breaches) {
    return Tasks.recurring("timescales-tell-of-breaches", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> breaches.all());
  }
}
