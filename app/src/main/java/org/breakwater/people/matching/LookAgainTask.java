package org.breakwater.people.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import org.breakwater.sharing.Directory;
import org.breakwater.web.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, on one machine at a time: looks again at the records of two days. */
@Configuration
class LookAgainTask {
  private static final LocalTime QUIET = LocalTime.of(3, 10);
  private static final Duration BACK = Duration.ofDays(2);

  @Bean
  RecurringTask<Void> lookAgainAtPeopleTask(LookAgain again, Directory directory) {
    return Tasks.recurring("look-again-at-people", new Daily(Wording.LONDON, QUIET))
        .execute(
            (instance, context) -> directory.partnerships().forEach(one -> again.look(one, BACK)));
  }
}
