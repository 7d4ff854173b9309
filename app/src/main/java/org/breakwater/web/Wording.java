package org.breakwater.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times, ages and lengths of time in the words of the page. Pure; London time. */
public final class Wording {
  /** The zone in which people here read a clock. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY_AND_DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private static final Pattern MACHINE_DATE =
      Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

  private Wording() {}

  /** "4 June 2026". */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** "4 June 2026", or "not known". */
  public static String dateOrNotKnown(@Nullable LocalDate date) {
    return date == null ? "not known" : date(date);
  }

  /** The text with each date that a machine wrote, such as 2026-06-04, as "4 June 2026". */
  public static String datesInWords(String text) {
    return MACHINE_DATE
        .matcher(text)
        .replaceAll(found -> {
          try {
            return date(LocalDate.parse(found.group()));
          } catch (DateTimeParseException noSuchDay) {
            return found.group();
          }
        });
  }

  public static String date(Instant instant) {
    return date(instant.atZone(LONDON).toLocalDate());
  }

  /** "9:05am"; "midday" and "midnight" for the two that people misread. */
  public static String time(Instant instant) {
    var time = instant.atZone(LONDON).toLocalTime();
    if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
      return time.getHour() == 0 ? "midnight" : "midday";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return "%d:%02d%s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
  }

  /** "4 June 2026 at 9:05am". */
  public static String dateTime(Instant instant) {
    return date(instant) + " at " + time(instant);
  }

  /** "9:05am today", "9:05am tomorrow", "9:05am on Monday 8 June": for times near now. */
  public static String near(Instant instant, Instant now) {
    var day = instant.atZone(LONDON).toLocalDate();
    long away = ChronoUnit.DAYS.between(now.atZone(LONDON).toLocalDate(), day);
    if (away == 0) {
      return time(instant) + " today";
    }
    if (away == 1) {
      return time(instant) + " tomorrow";
    }
    if (away == -1) {
      return time(instant) + " yesterday";
    }
    return time(instant) + " on " + (Math.abs(away) < 150 ? DAY_AND_DATE.format(day) : date(day));
  }

  /** The day it is in London. */
  public static LocalDate today(Clock clock) {
    return clock.instant().atZone(LONDON).toLocalDate();
  }

  /**
   * Age on a day: "8 years", "5 months", "3 weeks", "6 days"; "unborn" when the date is still to
   * come; "age not known" for null.
   */
  public static String age(@Nullable LocalDate born, LocalDate on) {
    if (born == null) {
      return "age not known";
    }
    if (born.isAfter(on)) {
      return "unborn";
    }
    var age = Period.between(born, on);
    if (age.getYears() >= 2) {
      return age.getYears() + " years";
    }
    if (age.toTotalMonths() >= 3) {
      return count(age.toTotalMonths(), "month");
    }
    long days = ChronoUnit.DAYS.between(born, on);
    return days >= 14 ? count(days / 7, "week") : count(days, "day");
  }

  /**
   * The two largest units: "2 days 4 hours", "2 hours 10 minutes", "less than a minute". The sign
   * is dropped.
   */
  public static String duration(Duration duration) {
    var length = duration.abs();
    long days = length.toDays();
    if (days >= 14) {
      return count(days, "day");
    }
    if (days > 0) {
      return two(count(days, "day"), length.toHoursPart(), "hour");
    }
    if (length.toHours() > 0) {
      return two(count(length.toHours(), "hour"), length.toMinutesPart(), "minute");
    }
    return length.toMinutes() == 0 ? "less than a minute" : count(length.toMinutes(), "minute");
  }

  /** "1 notice", "3 notices". */
  public static String count(long number, String one) {
    return String.format(Locale.UK, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /** "1 child", "3 children". */
  public static String count(long number, String one, String many) {
    return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
  }

  /** "a, b and c". */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    var last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** "943 476 5919"; anything that is not ten digits is given back as it is. */
  public static String nhsNumber(String number) {
    return number.matches("\\d{10}")
        ? number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6)
        : number;
  }

  private static String two(String first, int rest, String unit) {
    return rest == 0 ? first : first + " " + count(rest, unit);
  }
}
