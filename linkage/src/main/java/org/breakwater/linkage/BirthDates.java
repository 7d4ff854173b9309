package org.breakwater.linkage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Compares dates of birth, by how they come to be wrong. */
final class BirthDates {

  private static final int GENERATION_YEARS = 13;
  private static final int NEAR_DAYS = 366;

  private BirthDates() {}

  static Evidence.Born compare(LocalDate a, LocalDate b) {
    if (a.equals(b)) {
      return standIn(a) ? Evidence.Born.BOTH_1_JAN : Evidence.Born.EXACT;
    }
    boolean sameYear = a.getYear() == b.getYear();
    if (sameYear
        && a.getDayOfMonth() == b.getMonthValue()
        && a.getMonthValue() == b.getDayOfMonth()) {
      return Evidence.Born.SWAPPED;
    }
    if (sameYear && (standIn(a) || standIn(b))) {
      return Evidence.Born.ONE_1_JAN;
    }
    if (Math.abs(a.getYear() - b.getYear()) >= GENERATION_YEARS) {
      return Evidence.Born.GENERATION;
    }
    if (oneDigit(a, b)) {
      return Evidence.Born.ONE_DIGIT;
    }
    if (sameYear && a.getMonthValue() == b.getMonthValue()) {
      return Evidence.Born.SAME_MONTH;
    }
    if (a.getMonthValue() == b.getMonthValue() && a.getDayOfMonth() == b.getDayOfMonth()) {
      return Evidence.Born.SAME_DAY;
    }
    return Math.abs(ChronoUnit.DAYS.between(a, b)) <= NEAR_DAYS
        ? Evidence.Born.NEAR
        : Evidence.Born.DIFFERENT;
  }

  /** Near enough that a twin cannot be told from the same child by it. */
  static boolean agree(Evidence.Born level) {
    return switch (level) {
      case EXACT, BOTH_1_JAN, SWAPPED, ONE_1_JAN, ONE_DIGIT, SAME_MONTH -> true;
      case SAME_DAY, NEAR, DIFFERENT, GENERATION -> false;
    };
  }

  private static boolean standIn(LocalDate date) {
    return date.getDayOfMonth() == 1 && date.getMonthValue() == 1;
  }

  private static boolean oneDigit(LocalDate a, LocalDate b) {
    return Similarity.oneSlip(digits(a), digits(b));
  }

  private static String digits(LocalDate date) {
    return String.valueOf(
        date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
  }

  static String words(Evidence.Born level, LocalDate a, LocalDate b) {
    String pair = Words.pair(a, b);
    return switch (level) {
      case EXACT -> "same date of birth";
      case BOTH_1_JAN -> "both born 1 January, which often stands for not known";
      case SWAPPED -> "date of birth with day and month swapped";
      case ONE_1_JAN -> "same year of birth, and 1 January often stands for not known";
      case ONE_DIGIT -> "date of birth the same but for one digit " + pair;
      case SAME_MONTH -> "born in the same month " + pair;
      case SAME_DAY -> "same birthday in another year " + pair;
      case NEAR -> "dates of birth less than a year apart " + pair;
      case DIFFERENT -> "different date of birth " + pair;
      case GENERATION -> "born a generation apart " + pair;
    };
  }
}
