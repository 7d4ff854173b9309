package org.breakwater.timescales.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkingDayTests {
  private static final WorkingCalendar CALENDAR = EnglandAndWales.calendar();

  @ParameterizedTest
  @CsvFileSource(resources = "/timescales/working-day-cases.csv", numLinesToSkip = 1)
  void publishedAndWorkedCases(String what, LocalDate day0, int days, LocalDate due) {
    assertThat(CALENDAR.plus(day0, days)).as(what).isEqualTo(due);
    assertThat(CALENDAR.between(day0, due)).as(what).isEqualTo(days);
  }

  @Property(tries = 400)
  void neverLandsOnADayOff(
      @ForAll @IntRange(max = 9000) int day, @ForAll @IntRange(min = -90, max = 90) int n) {
    LocalDate landed = CALENDAR.plus(at(day), n);
    assertThat(n == 0 || CALENDAR.isWorkingDay(landed)).isTrue();
  }

  @Property(tries = 400)
  void addingTwiceIsAddingTheSum(
      @ForAll @IntRange(max = 9000) int day,
      @ForAll @IntRange(max = 60) int n,
      @ForAll @IntRange(max = 60) int m) {
    assertThat(CALENDAR.plus(CALENDAR.plus(at(day), n), m))
        .isEqualTo(CALENDAR.plus(at(day), n + m));
  }

  @Property(tries = 400)
  void moreDaysAreLaterAndALaterStartIsNoEarlier(
      @ForAll @IntRange(max = 9000) int day, @ForAll @IntRange(max = 60) int n) {
    assertThat(CALENDAR.plus(at(day), n + 1)).isAfter(CALENDAR.plus(at(day), n));
    assertThat(CALENDAR.plus(at(day + 1), n)).isAfterOrEqualTo(CALENDAR.plus(at(day), n));
  }

  @Property(tries = 400)
  void countingBackUndoesCounting(
      @ForAll @IntRange(max = 9000) int day, @ForAll @IntRange(min = 1, max = 60) int n) {
    LocalDate start = CALENDAR.onOrAfter(at(day));
    assertThat(CALENDAR.plus(CALENDAR.plus(start, n), -n)).isEqualTo(start);
    assertThat(CALENDAR.between(start, CALENDAR.plus(start, n))).isEqualTo(n);
  }

  private static LocalDate at(int day) {
    return LocalDate.of(2010, 1, 1).plusDays(day);
  }
}
