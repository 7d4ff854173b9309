package org.breakwater.linkage.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as DuckDB's strptime and strftime read and write them; microseconds, UTC. */
final class Moments {

  private static final byte[] ISO = Coercion.bytes("%Y-%m-%d");
  private static final String KNOWN = "YymdHMSbB%";
  private static final long MICROS = 1_000_000;
  static final long DAY = 86_400 * MICROS;

  private Moments() {}

  /** Refuses a pattern that uses what is not known here. */
  static void check(String pattern, String sql) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '%'
          && (++i == pattern.length() || KNOWN.indexOf(pattern.charAt(i)) < 0)) {
        throw new UnknownCondition(
            "the date format '%s' is not understood".formatted(pattern), sql);
      }
    }
  }

  /** A date, with or without a time after it, as ISO 8601 has it. */
  static @Nullable Long iso(byte[] text) {
    Long date = parse(text, ISO);
    if (date != null || text.length < 11) {
      return date;
    }
    for (String pattern :
        new String[] {"%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%SZ"}) {
      Long moment = parse(text, Coercion.bytes(pattern));
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  /** What the text means under the pattern, or null when it does not fit. */
  static @Nullable Long parse(byte[] text, byte[] pattern) {
    int year = 1900;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int at = 0;
    while (at < text.length && text[at] == ' ') {
      at++;
    }
    for (int p = 0; p < pattern.length; p++) {
      if (pattern[p] != '%') {
        if (at >= text.length || text[at++] != pattern[p]) {
          return null;
        }
        continue;
      }
      byte kind = pattern[++p];
      if (kind == 'b' || kind == 'B') {
        month = monthNamed(text, at, kind == 'B');
        if (month == 0) {
          return null;
        }
        at += name(month, kind == 'B').length();
        continue;
      }
      int start = at;
      int end = Math.min(text.length, at + (kind == 'Y' ? 4 : 2));
      int number = 0;
      while (at < end && text[at] >= '0' && text[at] <= '9') {
        number = number * 10 + text[at++] - '0';
      }
      if (at == start) {
        return null;
      }
      switch (kind) {
        case 'Y' -> year = number;
        case 'y' -> year = number + (number < 70 ? 2000 : 1900);
        case 'm' -> month = number;
        case 'd' -> day = number;
        case 'H' -> hour = number;
        case 'M' -> minute = number;
        case 'S' -> second = number;
        default -> throw new IllegalArgumentException("unknown date format %" + (char) kind);
      }
    }
    while (at < text.length && text[at] == ' ') {
      at++;
    }
    return at < text.length ? null : micros(year, month, day, hour, minute, second);
  }

  private static @Nullable Long micros(int year, int month, int day, int h, int m, int s) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || h > 23 || m > 59 || s > 59) {
      return null;
    }
    if (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return (days * 86_400 + h * 3_600L + m * 60L + s) * MICROS;
  }

  static LocalDateTime time(long micros) {
    try {
      return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, MICROS), 0, ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("beyond the calendar: " + micros, e);
    }
  }

  static String format(long micros, String pattern) {
    LocalDateTime time = time(micros);
    var text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      char kind = pattern.charAt(++i);
      text.append(
          switch (kind) {
            case 'Y' -> String.format(Locale.ROOT, "%04d", time.getYear());
            case 'y' -> two(time.getYear() % 100);
            case 'm' -> two(time.getMonthValue());
            case 'd' -> two(time.getDayOfMonth());
            case 'H' -> two(time.getHour());
            case 'M' -> two(time.getMinute());
            case 'S' -> two(time.getSecond());
            case 'b' -> name(time.getMonthValue(), false);
            case 'B' -> name(time.getMonthValue(), true);
            default -> String.valueOf(kind);
          });
    }
    return text.toString();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static int monthNamed(byte[] text, int at, boolean full) {
    String rest = Coercion.string(text).substring(at).toLowerCase(Locale.ROOT);
    for (int month = 1; month <= 12; month++) {
      if (rest.startsWith(name(month, full).toLowerCase(Locale.ROOT))) {
        return month;
      }
    }
    return 0;
  }

  private static String name(int month, boolean full) {
    String name = java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return full ? name : name.substring(0, 3);
  }
}
