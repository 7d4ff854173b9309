package org.breakwater.timescales.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A named calendar of working days: not Saturday, Sunday or a holiday (as SI 2007/462 regulation
 * 1(2) defines them for inspections).
 *
 * <p>Counting: the day of the event is day 0, whether or not it is a working day; the first working
 * day after it is day 1. Adding 0 gives day 0 itself, so that adding n and then m is adding n + m.
 */
public final class WorkingCalendar {
  private final String name;
  private final Predicate<LocalDate> holiday;

  public WorkingCalendar(String name, Predicate<LocalDate> holiday) {
    this.name = name;
    this.holiday = holiday;
  }

  /** The same calendar with further holidays. */
  public WorkingCalendar with(Set<LocalDate> extra) {
    Set<LocalDate> days = Set.copyOf(extra);
    return days.isEmpty()
        ? this
        : new WorkingCalendar(name, day -> days.contains(day) || holiday.test(day));
  }

  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek week = day.getDayOfWeek();
    return week != DayOfWeek.SATURDAY && week != DayOfWeek.SUNDAY && !holiday.test(day);
  }

  /**
   * The nth working day after day 0; the nth before it when n is negative; day 0 itself, working or
   * not, when n is 0.
   */
  public LocalDate plus(LocalDate day0, int workingDays) {
    LocalDate day = day0;
    int step = workingDays < 0 ? -1 : 1;
    for (int left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** How many working days lie after the first day, up to and including the last. */
  public int between(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** The day itself if it is a working day, else the next that is. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** For example "working days (England and Wales)". */
  @Override
  public String toString() {
    return "working days (" + name + ")";
  }
}
