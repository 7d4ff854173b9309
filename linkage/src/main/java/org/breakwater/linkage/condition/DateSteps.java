package org.breakwater.linkage.condition;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many boundaries of days, months or years lie between two dates. */
final class DateSteps {

  private DateSteps() {}

  static @Nullable Double between(Object[] known) {
    Long from = Coercion.moment(known[1]);
    Long to = Coercion.moment(known[2]);
    if (from == null || to == null) {
      return null;
    }
    LocalDateTime a = Moments.time(from);
    LocalDateTime b = Moments.time(to);
    String part = Coercion.string(Functions.text(known[0])).toLowerCase(Locale.ROOT);
    return (double)
        switch (part) {
          case "day" -> ChronoUnit.DAYS.between(a.toLocalDate(), b.toLocalDate());
          case "month" -> 12L * (b.getYear() - a.getYear()) + b.getMonthValue() - a.getMonthValue();
          case "year" -> (long) b.getYear() - a.getYear();
          default -> throw new IllegalArgumentException("unknown part of a date: " + part);
        };
  }
}
