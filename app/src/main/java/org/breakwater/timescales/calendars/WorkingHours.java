package org.breakwater.timescales.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a hub is open, by day of the week, on the working days of a calendar. Local times of London;
 * lengths are true lengths, so a day on which the clocks change is as long as it is. The moment of
 * closing still belongs to the day: eight hours begun at nine are due at five, not at nine the next
 * morning.
 */
public final class WorkingHours {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Monday to Thursday 9 to 5, Friday 9 to 4: as the Devon front door publishes. */
  public static final Map<DayOfWeek, Opening> USUAL =
      Map.of(
          DayOfWeek.MONDAY, Opening.of(9, 17),
          DayOfWeek.TUESDAY, Opening.of(9, 17),
          DayOfWeek.WEDNESDAY, Opening.of(9, 17),
          DayOfWeek.THURSDAY, Opening.of(9, 17),
          DayOfWeek.FRIDAY, Opening.of(9, 16));

  /** From one local time to a later one of the same day. */
  public record Opening(LocalTime opens, LocalTime closes) {
    public Opening {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException(
            "A hub opens before it closes: " + opens + " to " + closes);
      }
    }

    public static Opening of(int opens, int closes) {
      return new Opening(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    @Override
    public String toString() {
      return opens + " to " + closes;
    }
  }

  private record Span(Instant from, Instant to) {}

  private final WorkingCalendar calendar;
  private final Map<DayOfWeek, Opening> week;

  /**
   * @throws IllegalArgumentException if no day of the week is open: nothing would ever fall due
   */
  public WorkingHours(WorkingCalendar calendar, Map<DayOfWeek, Opening> week) {
    this.calendar = calendar;
    this.week = new EnumMap<>(week);
    check(week);
  }

  /**
   * @throws IllegalArgumentException if no day from Monday to Friday is open
   */
  public static void check(Map<DayOfWeek, Opening> week) {
    if (week.keySet().stream().allMatch(day -> day.getValue() > 5)) {
      throw new IllegalArgumentException("A hub is open on at least one day from Monday to Friday");
    }
  }

  /**
   * Whether the hub is open; it is at the moment of opening, and is not at the moment of closing.
   */
  public boolean open(Instant at) {
    Span day = span(at.atZone(LONDON).toLocalDate());
    return day != null && !at.isBefore(day.from()) && at.isBefore(day.to());
  }

  /** The moment itself if the hub is open, else the next opening. */
  public Instant onOrAfter(Instant at) {
    if (open(at)) {
      return at;
    }
    for (LocalDate date = at.atZone(LONDON).toLocalDate(); ; date = date.plusDays(1)) {
      Span day = span(date);
      if (day != null && at.isBefore(day.from())) {
        return day.from();
      }
    }
  }

  /** The moment when that much opening time has passed. */
  public Instant plus(Instant start, Duration length) {
    if (length.isZero()) {
      return start;
    }
    Duration left = length;
    for (LocalDate date = start.atZone(LONDON).toLocalDate(); ; date = date.plusDays(1)) {
      Span day = span(date);
      if (day == null || !start.isBefore(day.to())) {
        continue;
      }
      Instant from = start.isAfter(day.from()) ? start : day.from();
      Duration today = Duration.between(from, day.to());
      if (left.compareTo(today) <= 0) {
        return from.plus(left);
      }
      left = left.minus(today);
    }
  }

  /** How much opening time lies between; nothing if the end is not after the start. */
  public Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    LocalDate last = end.atZone(LONDON).toLocalDate();
    for (LocalDate date = start.atZone(LONDON).toLocalDate();
        !date.isAfter(last);
        date = date.plusDays(1)) {
      Span day = span(date);
      if (day == null) {
        continue;
      }
      Instant from = start.isAfter(day.from()) ? start : day.from();
      Instant to = end.isBefore(day.to()) ? end : day.to();
      if (from.isBefore(to)) {
        sum = sum.plus(Duration.between(from, to));
      }
    }
    return sum;
  }

  private @Nullable Span span(LocalDate date) {
    Opening opening = week.get(date.getDayOfWeek());
    if (opening == null || !calendar.isWorkingDay(date)) {
      return null;
    }
    return new Span(
        date.atTime(opening.opens()).atZone(LONDON).toInstant(),
        date.atTime(opening.closes()).atZone(LONDON).toInstant());
  }

  /** For example "MONDAY 09:00 to 17:00, FRIDAY 09:00 to 16:00". */
  @Override
  public String toString() {
    return week.entrySet().stream()
        .map(day -> day.getKey() + " " + day.getValue())
        .collect(Collectors.joining(", "));
  }
}
