package org.breakwater.people.learning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.breakwater.sharing.Directory;
import org.breakwater.web.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Figures are learnt when an administrator asks, and each week unasked; on one machine at a time.
 */
@Configuration
class LearnFiguresTask {
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final LocalTime QUIET = LocalTime.of(2, 20);

  @Bean
  RecurringTask<Void> learnFiguresWhenAsked(LearnFigures figures, Directory directory) {
    return Tasks.recurring("people-learn-figures", FixedDelay.of(LOOK))
        .execute((instance, context) -> directory.partnerships().forEach(figures::learn));
  }

  @Bean
  RecurringTask<Void> askToLearnFigures(LearnFigures figures, Directory directory) {
    return Tasks.recurring("people-ask-to-learn-figures", new Daily(Wording.LONDON, QUIET))
        .execute((instance, context) -> directory.partnerships().forEach(figures::askIfDue));
  }
}
