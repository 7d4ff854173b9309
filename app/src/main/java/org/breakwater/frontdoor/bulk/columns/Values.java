package org.breakwater.frontdoor.bulk.columns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.web.Wording;

/**
 * Cells as values, in the ways forces write them. Empty where it is not one: nothing is guessed.
 */
final class Values {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          format("uuuu-MM-dd"),
          format("d/M/uuuu"),
          format("d-M-uuuu"),
          format("d.M.uuuu"),
          format("d MMMM uuuu"),
          format("d MMM uuuu"));
  private static final Pattern DATE_AND_TIME =
      Pattern.compile("(.+?)(?:T|,?\\s+)(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");

  /**
   * When it happened.
   *
   * @param timed false when only the day was given
   */
  record When(Instant at, boolean timed) {}

  private Values() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }

  static Optional<LocalDate> date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        LocalDate date = LocalDate.parse(text, format);
        return date.getYear() < 1900 ? Optional.empty() : Optional.of(date);
      } catch (DateTimeException notThisWay) {
        // the next way of writing a date
      }
    }
    return Optional.empty();
  }

  static Optional<When> when(String text) {
    try {
      return Optional.of(new When(OffsetDateTime.parse(text).toInstant(), true));
    } catch (DateTimeException local) {
      // a time on a clock in London, then
    }
    Matcher both = DATE_AND_TIME.matcher(text);
    if (both.matches()) {
      int hour = Integer.parseInt(both.group(2));
      int minute = Integer.parseInt(both.group(3));
      return hour > 23 || minute > 59
          ? Optional.empty()
          : date(both.group(1)).map(day -> new When(at(day, LocalTime.of(hour, minute)), true));
    }
    return date(text).map(day -> new When(at(day, LocalTime.MIDNIGHT), false));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Wording.LONDON).toInstant();
  }

  static Optional<Boolean> yesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> Optional.of(true);
      case "no", "n", "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Grade> grade(String text) {
    String plain = plain(text);
    return Arrays.stream(Grade.values())
        .filter(grade -> grade.name().equals(plain) || grade.name().substring(0, 1).equals(plain))
        .findFirst();
  }

  /** A tag by its name or by its words. */
  static Optional<ConcernTag> tag(String text) {
    String plain = plain(text);
    return Arrays.stream(ConcernTag.values())
        .filter(tag -> tag.name().equals(plain) || plain(tag.words()).equals(plain))
        .findFirst();
  }

  private static String plain(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
  }
}
