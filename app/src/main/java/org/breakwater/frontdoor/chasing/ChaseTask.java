package org.breakwater.frontdoor.chasing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the chaser every five minutes, on one machine at a time. */
@Configuration
class ChaseTask {
  @Bean
  RecurringTask<Void> chaseLateAnswersTask(ChaseLateAnswers chaser) {
    return Tasks.recurring("chase-late-answers", FixedDelay.ofMinutes(5))
        .execute((instance, context) -> chaser.chase());
  }
}
