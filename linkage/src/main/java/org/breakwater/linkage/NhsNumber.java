package org.breakwater.linkage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An NHS number: ten digits, the last a modulus 11 check of the others (NHS Data Dictionary).
 *
 * @param digits ten digits, checked
 */
public record NhsNumber(String digits) {

  private static final int LENGTH = 10;

  /**
   * @throws IllegalArgumentException if the digits are not ten or fail their check
   */
  public NhsNumber {
    if (!valid(digits)) {
      throw new IllegalArgumentException(
          "not a valid NHS number: ten digits with a correct check digit");
    }
  }

  /** Reads a number with or without spaces and dashes; empty if it is not a valid one. */
  public static Optional<NhsNumber> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String digits = text.replaceAll("[\\s\\p{Pd}]", "");
    return valid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  /** As it is printed on letters: 3-3-4. */
  public String formatted() {
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  @Override
  public String toString() {
    return formatted();
  }

  private static boolean valid(String digits) {
    if (digits.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    boolean allSame = true;
    for (int i = 0; i < LENGTH; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      allSame &= c == digits.charAt(0);
      if (i < LENGTH - 1) {
        sum += (c - '0') * (LENGTH - i);
      }
    }
    // 10 as a check means the number is never issued; a run of one digit passes the sum but is a
    // filler
    int check = (11 - sum % 11) % 11;
    return !allSame && check == digits.charAt(LENGTH - 1) - '0';
  }
}
