package org.breakwater.timescales.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.timescales.calendars.WorkingHours.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTests {
  private static final WorkingHours HOURS =
      new WorkingHours(EnglandAndWales.calendar(), WorkingHours.USUAL);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00, 8, 2026-11-23T17:00",
    "2026-11-23T16:00, 4, 2026-11-24T12:00",
    "2026-11-27T15:00, 4, 2026-11-30T12:00", // Friday closes at four
    "2026-11-28T12:00, 4, 2026-11-30T13:00", // Saturday
    "2026-12-24T16:30, 1, 2026-12-29T09:30", // Christmas and its substitute
    "2026-11-23T09:00, 24, 2026-11-25T17:00",
    "2026-03-27T15:00, 2, 2026-03-30T10:00", // clocks go forward in the night to Sunday
    "2026-11-23T05:00, 1, 2026-11-23T10:00",
    "2026-11-23T17:00, 1, 2026-11-24T10:00",
  })
  void countsOnlyWhileOpen(String start, int hours, String due) {
    assertThat(HOURS.plus(london(start), Duration.ofHours(hours))).isEqualTo(london(due));
  }

  @Test
  void aHubOpenRoundTheClockCountsTrueHoursWhenTheClocksChange() {
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, new Opening(java.time.LocalTime.MIN, java.time.LocalTime.of(23, 59)));
    }
    var hours = new WorkingHours(new WorkingCalendar("every day but weekends", day -> false), week);
    Instant friday = london("2026-10-23T22:59");
    assertThat(hours.plus(friday, Duration.ofHours(2))).isEqualTo(london("2026-10-26T01:00"));
  }

  @Test
  void theMomentOfClosingIsClosed() {
    assertThat(HOURS.open(london("2026-11-23T09:00"))).isTrue();
    assertThat(HOURS.open(london("2026-11-23T17:00"))).isFalse();
    assertThat(HOURS.onOrAfter(london("2026-11-27T16:00"))).isEqualTo(london("2026-11-30T09:00"));
  }

  @Test
  void aHubThatNeverOpensIsRefused() {
    assertThatThrownBy(() ->
            new WorkingHours(
                EnglandAndWales.calendar(), Map.of(DayOfWeek.SUNDAY, Opening.of(9, 17))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 400)
  void hoursAdd(
      @ForAll @IntRange(max = 9_000_000) int minute,
      @ForAll @IntRange(min = 1, max = 3000) int first,
      @ForAll @IntRange(min = 1, max = 3000) int second) {
    Instant start = london("2010-01-01T00:00").plus(Duration.ofMinutes(minute));
    Instant twice =
        HOURS.plus(HOURS.plus(start, Duration.ofMinutes(first)), Duration.ofMinutes(second));
    assertThat(twice).isEqualTo(HOURS.plus(start, Duration.ofMinutes(first + second)));
    assertThat(HOURS.between(start, twice)).isEqualTo(Duration.ofMinutes(first + second));
  }

  static Instant london(String time) {
    return LocalDateTime.parse(time).atZone(WorkingHours.LONDON).toInstant();
  }
}
