package org.breakwater.linkage.household;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as written, which need not be a date that exists: day 41 is a slip to compare,
 * not an error to refuse.
 *
 * @param digits year, month, day as eight digits
 */
record BirthDate(String digits, int year, int month, int day) {

  /** Null if the text has no eight digits in one of the usual orders. */
  static @Nullable BirthDate parse(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("[^0-9]+", -1);
    String digits;
    if (parts.length >= 3 && parts[0].length() == 4) {
      digits = parts[0] + two(parts[1]) + two(parts[2]);
    } else if (parts.length >= 3 && parts[2].length() == 4) {
      digits = parts[2] + two(parts[1]) + two(parts[0]);
    } else {
      digits = parts[0];
    }
    if (digits.length() != 8) {
      return null;
    }
    return new BirthDate(
        digits,
        Integer.parseInt(digits.substring(0, 4)),
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)));
  }

  static BirthDate of(LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    // eight digits, as parse has them: a nine before them that is cut off keeps leading zeros
    String digits = String.valueOf(900_000_000 + year * 10_000 + month * 100 + day).substring(1);
    return new BirthDate(digits, year, month, day);
  }

  private static String two(String part) {
    return part.length() == 1 ? "0" + part : part;
  }

  /** Not on the 41st or in month 13. */
  boolean mayExist() {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  boolean firstOfJanuary() {
    return month == 1 && day == 1;
  }

  /** Days since some day, near enough to tell months from years. */
  long epochDay() {
    return Math.round(year * 365.25 + (month - 1) * 30.44 + day);
  }

  int digitsOff(BirthDate other) {
    int off = 0;
    for (int i = 0; i < 8; i++) {
      if (digits.charAt(i) != other.digits.charAt(i)) {
        off++;
      }
    }
    return off;
  }

  /** Two neighbouring digits have changed places. */
  boolean digitsMoved(BirthDate other) {
    for (int i = 0; i < 7; i++) {
      if (digits.charAt(i) != other.digits.charAt(i)) {
        return digits.charAt(i) == other.digits.charAt(i + 1)
            && digits.charAt(i + 1) == other.digits.charAt(i);
      }
    }
    return false;
  }
}
