package org.breakwater.returns.cin.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Working days in England: Monday to Friday without bank holidays. Holidays are worked out by their
 * law (Banking and Financial Dealings Act 1971); days moved or added by proclamation are listed.
 *
 * <p>The web system has a calendar of its own, {@code timescales.calendars}: it names the holidays,
 * counts hours and takes days that an administrator adds, from files read at its start, while a
 * check here is done before such files would be open. A test of each holds it to the same published
 * list.
 */
final class WorkingDays {

  /** Days that were added by proclamation, 2011 to 2023, and moved May days. */
  private static final Set<LocalDate> ADDED =
      Set.of(
          LocalDate.of(2011, 4, 29),
          LocalDate.of(2012, 6, 4),
          LocalDate.of(2012, 6, 5),
          LocalDate.of(2020, 5, 8),
          LocalDate.of(2022, 6, 2),
          LocalDate.of(2022, 6, 3),
          LocalDate.of(2022, 9, 19),
          LocalDate.of(2023, 5, 8));

  /** Days that were ordinary because their holiday was moved. */
  private static final Set<LocalDate> MOVED =
      Set.of(LocalDate.of(2012, 5, 28), LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));

  private WorkingDays() {}

  /** The day so many working days after another; counting starts with the next working day. */
  static LocalDate plus(LocalDate day, int days) {
    LocalDate at = day;
    for (int left = days; left > 0; ) {
      at = at.plusDays(1);
      if (is(at)) {
        left--;
      }
    }
    return at;
  }

  /** The last working day before a day. */
  static LocalDate before(LocalDate day) {
    LocalDate at = day.minusDays(1);
    while (!is(at)) {
      at = at.minusDays(1);
    }
    return at;
  }

  static boolean is(LocalDate day) {
    return day.getDayOfWeek().getValue() < 6 && !holiday(day);
  }

  private static boolean holiday(LocalDate day) {
    if (ADDED.contains(day)) {
      return true;
    }
    if (MOVED.contains(day)) {
      return false;
    }
    boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
    int date = day.getDayOfMonth();
    return switch (day.getMonth()) {
      case JANUARY -> date == 1 || (date <= 3 && monday);
      case MARCH, APRIL ->
          day.equals(easter(day).plusDays(1)) || day.equals(easter(day).minusDays(2));
      case MAY -> monday && (date <= 7 || date >= 25);
      case AUGUST -> monday && date >= 25;
      // Christmas and Boxing Day; the next weekdays when they fall on a weekend
      case DECEMBER -> date == 25 || date == 26 || ((date == 27 || date == 28) && substituted(day));
      default -> false;
    };
  }

  private static boolean substituted(LocalDate day) {
    DayOfWeek christmas = LocalDate.of(day.getYear(), Month.DECEMBER, 25).getDayOfWeek();
    return switch (christmas) {
      case FRIDAY -> day.getDayOfMonth() == 28;
      case SATURDAY -> true;
      case SUNDAY -> day.getDayOfMonth() == 27;
      default -> false;
    };
  }

  /** Easter Sunday by the Gregorian rule, as Butcher's algorithm has it. */
  private static LocalDate easter(LocalDate day) {
    int year = day.getYear();
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
  }
}
