package org.breakwater.returns.ssda903;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the return writes them (dd/mm/yyyy), and comparisons that are false when a date is not
 * known: a rule about two dates says nothing of a child that lacks one of them.
 */
final class Dates {

  private Dates() {}

  /** The date of a text in the form dd/mm/yyyy (a leading zero may lack); null for all else. */
  static @Nullable LocalDate parse(@Nullable String text) {
    if (text == null || text.length() < 8 || text.length() > 10) {
      return null;
    }
    int first = text.indexOf('/');
    int second = text.indexOf('/', first + 1);
    if (first < 1
        || first > 2
        || second < first + 2
        || second > first + 3
        || text.length() != second + 5) {
      return null;
    }
    int day = number(text, 0, first);
    int month = number(text, first + 1, second);
    int year = number(text, second + 1, text.length());
    if (day < 1 || month < 1 || month > 12 || year < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      n = n * 10 + digit;
    }
    return n;
  }

  static boolean lt(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && a.isBefore(b);
  }

  static boolean le(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && !a.isAfter(b);
  }

  static boolean eq(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && a.equals(b);
  }

  /** Both known, and different. */
  static boolean ne(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a != null && b != null && !a.equals(b);
  }

  /** {@code from <= d <= to}. */
  static boolean within(@Nullable LocalDate d, @Nullable LocalDate from, @Nullable LocalDate to) {
    return le(from, d) && le(d, to);
  }

  /** The birthday of that age; for a birth on 29 February, 28 February of a common year. */
  static @Nullable LocalDate birthday(@Nullable LocalDate born, int age) {
    return born == null ? null : born.plusYears(age);
  }

  /** Known to be younger than an age on a day. */
  static boolean under(@Nullable LocalDate born, int age, @Nullable LocalDate on) {
    return lt(on, birthday(born, age));
  }

  /** Known to have reached an age on a day. */
  static boolean reached(@Nullable LocalDate born, int age, @Nullable LocalDate on) {
    return le(birthday(born, age), on);
  }

  /** Days from one date to another; 0 when either is not known. */
  static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
  }

  static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  /** Upper case, whatever the machine's language. */
  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
