package org.breakwater.timescales.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a term falls due, worked out afresh from its start and the times it stood still. Pure: the
 * same answer whenever it is asked.
 *
 * @param calendar the working days
 * @param hours the hub's hours
 */
public record DueTime(WorkingCalendar calendar, WorkingHours hours) {
  /** The last moment of a day that the database can keep. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_999_000);

  /** A time in which a clock stood still. */
  public record Standstill(Instant from, Instant to) {}

  /**
   * The due time, or null when the term is no length of time.
   *
   * <p>What a standstill moves: clock hours by its own length; working hours by the hours that
   * remained; days by the days that remained, so that a clock resumed on a Monday with three
   * working days left is due on the Thursday. A standstill that begins after the due time moves
   * nothing: a pause does not undo lateness. Terms counted back from an event do not stand still.
   */
  public @Nullable Instant of(Term term, Instant start, List<Standstill> standstills) {
    if (!term.measures()) {
      return null;
    }
    Instant due = first(term, start);
    if (term.before()) {
      return due;
    }
    for (Standstill still : standstills) {
      if (still.from().isBefore(due)) {
        due = moved(term, due, still);
      }
    }
    return due;
  }

  /** As {@link #of(Term, Instant, List)} for a clock that never stood still. */
  public @Nullable Instant of(Term term, Instant start) {
    return of(term, start, List.of());
  }

  private Instant first(Term term, Instant start) {
    int amount = Objects.requireNonNull(term.amount()) * (term.before() ? -1 : 1);
    LocalDate day = day(start);
    return switch (term.unit()) {
      case WD, SD -> endOf(calendar.plus(day, amount));
      case CD -> endOf(day.plusDays(amount));
      case WK -> endOf(day.plusWeeks(amount));
      case M -> endOf(day.plusMonths(amount));
      case H -> start.plus(Duration.ofHours(amount));
      case WH ->
          term.runsOn()
              ? hours.onOrAfter(start).plus(Duration.ofHours(amount))
              : hours.plus(start, Duration.ofHours(amount));
      case TERM, EVENT, AGE, DEF ->
          throw new IllegalStateException(term.unit() + " is no length of time");
    };
  }

  private Instant moved(Term term, Instant due, Standstill still) {
    return switch (term.unit()) {
      case H -> due.plus(Duration.between(still.from(), still.to()));
      case WH ->
          term.runsOn()
              ? hours
                  .onOrAfter(still.to())
                  .plus(Duration.between(hours.onOrAfter(still.from()), due))
              : hours.plus(still.to(), hours.between(still.from(), due));
      case WD, SD -> {
        int left = calendar.between(day(still.from()), day(due));
        LocalDate resumed = day(still.to());
        yield endOf(left == 0 ? calendar.onOrAfter(resumed) : calendar.plus(resumed, left));
      }
      case CD, WK, M ->
          endOf(day(due).plusDays(ChronoUnit.DAYS.between(day(still.from()), day(still.to()))));
      case TERM, EVENT, AGE, DEF ->
          throw new IllegalStateException(term.unit() + " is no length of time");
    };
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingHours.LONDON).toLocalDate();
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(END_OF_DAY).atZone(WorkingHours.LONDON).toInstant();
  }
}
