package org.breakwater.improvement.letters.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as letters write them: {@code 4 June 2026}, {@code Between 20 and 24 June}. */
final class Dates {
  private static final String MONTHS =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String DAY =
      "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern ONE =
      Pattern.compile(
          DAY + "\\s+(?:of\\s+)?" + MONTHS + ",?\\s+(20\\d\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:between|from|on)\\s+"
              + DAY
              + "(?:\\s+"
              + MONTHS
              + ")?(?:,?\\s+(20\\d\\d))?\\s*(?:and|to|[-–—])\\s*"
              + DAY
              + "\\s+"
              + MONTHS
              + "(?:,?\\s+(20\\d\\d))?",
          Pattern.CASE_INSENSITIVE);

  private Dates() {}

  /** First and last day of the inspection. */
  record Span(LocalDate from, LocalDate to) {}

  static @Nullable LocalDate first(String words) {
    Matcher one = ONE.matcher(words);
    return one.find() ? date(one.group(1), one.group(2), one.group(3)) : null;
  }

  /** Whether the whole line is a date. */
  static boolean only(String words) {
    return ONE.matcher(words.strip()).matches();
  }

  /** The first span of days; a missing year is that of the letter, or the year before. */
  static @Nullable Span span(String words, @Nullable LocalDate letter) {
    Matcher span = SPAN.matcher(words);
    while (span.find()) {
      String year = span.group(6);
      if (year == null && letter == null) {
        continue;
      }
      String in = year != null || letter == null ? year : "" + letter.getYear();
      LocalDate to = in == null ? null : date(span.group(4), span.group(5), in);
      if (to != null && year == null && letter != null && to.isAfter(letter)) {
        to = to.minusYears(1);
      }
      if (to == null) {
        continue;
      }
      String month = span.group(2) == null ? span.group(5) : span.group(2);
      LocalDate from =
          date(span.group(1), month, span.group(3) == null ? "" + to.getYear() : span.group(3));
      if (from != null && from.isAfter(to)) {
        from = from.minusYears(1);
      }
      if (from != null && !from.isBefore(to.minusDays(120))) {
        return new Span(from, to);
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(String day, String month, String year) {
    try {
      return LocalDate.of(
          Integer.parseInt(year),
          Month.valueOf(month.toUpperCase(Locale.ROOT)),
          Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
