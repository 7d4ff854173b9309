package org.breakwater.linkage.household;

import java.util.List;

/** Date of birth. */
final class BirthField implements Field {

  static final int DEFAULT = 2;
  static final int SWAPPED = 3;
  static final int SLIP = 4;
  static final int YEAR = 5;
  static final int ONE_DEFAULT = 6;
  static final int TWO_SLIPS = 7;
  static final int SAME_DAY = 8;
  static final int TOO_NEAR = 9;
  static final int YEARS_APART = 10;
  static final int DIFFERENT = 11;
  static final int GENERATION = 12;

  private static final List<String> LEVELS =
      List.of(
          "not known",
          "equal",
          "both 1 January of one year",
          "day and month swapped",
          "one digit off",
          "a year off",
          "one is 1 January of the year",
          "two digits off",
          "same day and month of another year",
          "less than nine months apart",
          "nine months to six years apart",
          "different",
          "a generation apart");

  /** Two children of one mother are born at least so many days apart, or on one day. */
  private static final int NINE_MONTHS = 250;

  private static final int SIX_YEARS = 6 * 365;

  /** So many years apart, two of one name are mother and daughter rather than one. */
  static final int GENERATION_YEARS = 13;

  private final Column<BirthDate> births;

  BirthField(Column<BirthDate> births) {
    this.births = births;
  }

  @Override
  public String name() {
    return "birth";
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Sharing sharing() {
    return Sharing.BIRTH;
  }

  @Override
  public double[] guess() {
    return new double[] {0, .92, .003, .012, .02, .008, .008, .006, .004, .003, .004, .003, .001};
  }

  @Override
  public boolean byFrequency(int level) {
    return level == EXACT || level == DEFAULT;
  }

  @Override
  public int level(int a, int b) {
    int x = births.code(a);
    int y = births.code(b);
    if (x < 0 || y < 0) {
      return MISSING;
    }
    BirthDate first = births.of(x);
    if (x == y) {
      return first.firstOfJanuary() ? DEFAULT : EXACT;
    }
    BirthDate second = births.of(y);
    boolean sameYear = first.year() == second.year();
    if (sameYear && (first.firstOfJanuary() || second.firstOfJanuary())) {
      return ONE_DEFAULT;
    }
    if (sameYear && first.month() == second.day() && first.day() == second.month()) {
      return SWAPPED;
    }
    int off = first.digitsOff(second);
    boolean sameDay = first.month() == second.month() && first.day() == second.day();
    if (sameDay && Math.abs(first.year() - second.year()) == 1) {
      return YEAR;
    }
    if (off == 1) {
      return SLIP;
    }
    if (off == 2 && first.digitsMoved(second)) {
      return TWO_SLIPS;
    }
    if (sameDay) {
      return SAME_DAY;
    }
    long apart = Math.abs(first.epochDay() - second.epochDay());
    boolean real = first.mayExist() && second.mayExist();
    if (off == 2 && (apart > SIX_YEARS || !real)) {
      return TWO_SLIPS;
    }
    if (apart < NINE_MONTHS) {
      return TOO_NEAR;
    }
    return apart < SIX_YEARS
        ? YEARS_APART
        : apart < GENERATION_YEARS * 365 ? DIFFERENT : GENERATION;
  }

  /** Near enough that a twin cannot be told from the same child by it. */
  static boolean agrees(int level) {
    return switch (level) {
      case EXACT, DEFAULT, SWAPPED, SLIP, YEAR, ONE_DEFAULT -> true;
      default -> false;
    };
  }

  /** Of two dates in ISO form. */
  @Override
  public String words(int level, String one, String other) {
    String pair = Words.dates(one, other);
    return switch (level) {
      case EXACT -> "same date of birth";
      case DEFAULT -> "both born 1 January, which often stands for not known";
      case SWAPPED -> "date of birth with day and month swapped";
      case SLIP -> "date of birth the same but for one digit " + pair;
      case YEAR -> "date of birth the same but for a year " + pair;
      case ONE_DEFAULT -> "same year of birth, and 1 January often stands for not known";
      case TWO_SLIPS -> "date of birth the same but for two digits " + pair;
      case SAME_DAY -> "same birthday in another year " + pair;
      case TOO_NEAR -> "dates of birth less than nine months apart " + pair;
      case GENERATION -> "born a generation apart " + pair;
      default -> "different date of birth " + pair;
    };
  }

  @Override
  public double logFrequency(int level, int a, int b) {
    return births.logFrequency(births.code(a));
  }

  @Override
  public double chanceEqual() {
    return births.chanceEqual();
  }
}
