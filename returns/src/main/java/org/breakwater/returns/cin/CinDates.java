package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of the census, read without exceptions: a national file holds millions. */
final class CinDates {

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CinDates() {}

  /** The date of a text written yyyy-mm-dd; null when it is not one. */
  static @Nullable LocalDate parse(@Nullable String text) {
    if (text == null || text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    return of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    boolean leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day > DAYS[month - 1] + (leap ? 1 : 0) ? null : LocalDate.of(year, month, day);
  }

  /** The number between two places of a text; -1 when there is anything but digits. */
  static int digits(String text, int from, int to) {
    int number = to > from ? 0 : -1;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether a text is a date and time, with or without a fraction and a zone. */
  static boolean moment(String text) {
    return text.length() >= 19
        && parse(text.substring(0, 10)) != null
        && text.substring(10)
            .matches(
                "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?");
  }
}
