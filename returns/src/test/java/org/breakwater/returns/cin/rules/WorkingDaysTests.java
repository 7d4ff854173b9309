package org.breakwater.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.breakwater.returns.Shared;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkingDaysTests {

  /** The list to which the web system's calendar is held too, so the two cannot part unseen. */
  @Test
  void everyDayFrom2010To2035IsAsPublished() throws IOException {
    JsonNode published =
        JsonMapper.shared()
            .readTree(Files.readString(Shared.of("domain/bank-holidays-ew-2010-2035.json")))
            .path("england-and-wales")
            .path("events");
    Set<LocalDate> holidays = new HashSet<>();
    published.forEach(event -> holidays.add(LocalDate.parse(event.path("date").asString())));
    assertThat(holidays).hasSize(213);
    Set<LocalDate> wrong = new TreeSet<>();
    for (LocalDate day = LocalDate.of(2010, 1, 1); day.getYear() < 2036; day = day.plusDays(1)) {
      boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
      if (WorkingDays.is(day) != (weekday && !holidays.contains(day))) {
        wrong.add(day);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void countingBeginsWithTheNextWorkingDay() {
    // Maundy Thursday 2026; Good Friday and Easter Monday do not count
    assertThat(WorkingDays.plus(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(WorkingDays.before(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 2));
  }
}
