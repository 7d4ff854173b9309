package org.breakwater.timescales.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.breakwater.testing.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

class BankHolidayTests {
  private static final WorkingCalendar CALENDAR = EnglandAndWales.calendar();

  /** The published list, when it stands beside the repository: every day of 26 years. */
  @Test
  void everyDayFrom2010To2035IsAsPublished() throws IOException {
    Path published = published();
    assumeTrue(
        published != null,
        "The published list is not in a folder 'shared' near this repository: not compared");
    Feed feed = JsonMapper.builder().build().readValue(Files.readString(published), Feed.class);
    Set<LocalDate> days = new HashSet<>();
    feed.divisions().get("england-and-wales").events().forEach(event -> days.add(event.date()));
    var wrong = new TreeSet<LocalDate>();
    int compared = 0;
    for (LocalDate day = LocalDate.of(2010, 1, 1); day.getYear() < 2036; day = day.plusDays(1)) {
      boolean working = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !days.contains(day);
      if (CALENDAR.isWorkingDay(day) != working) {
        wrong.add(day);
      }
      compared++;
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isEqualTo(9496);
    assertThat(days).hasSize(213);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/timescales/unusual-bank-holidays.csv", numLinesToSkip = 1)
  void oneOffAndSubstituteDaysAreKnown(LocalDate day, String what) {
    assertThat(CALENDAR.isWorkingDay(day)).as(day + " " + what).isEqualTo(what.startsWith("moved"));
  }

  @Test
  void anOrdinaryYearHasEight() {
    assertThat(EnglandAndWales.holidays(2026)).hasSize(8);
    assertThat(EnglandAndWales.holidays(2026).values())
        .doesNotContainNull()
        .allMatch(name -> !name.isBlank());
  }

  @Test
  void aDayAddedByAnAdministratorCounts() {
    LocalDate day = LocalDate.of(2027, 6, 9);
    assertThat(CALENDAR.isWorkingDay(day)).isTrue();
    assertThat(CALENDAR.with(Set.of(day)).isWorkingDay(day)).isFalse();
  }

  private static @Nullable Path published() {
    return Shared.find("domain/bank-holidays-ew-2010-2035.json").orElse(null);
  }

  record Feed(@com.fasterxml.jackson.annotation.JsonAnySetter Map<String, Division> divisions) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Division(List<Event> events) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Event(LocalDate date) {}
}
