package org.breakwater.linkage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unique pupil number: a check letter, three digits of the local authority, four of the school,
 * two of the year and a serial of three; a temporary one ends in a letter (DfE, unique pupil
 * numbers guide).
 *
 * @param value thirteen characters in capitals, checked
 */
public record Upn(String value) {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]");

  /**
   * @throws IllegalArgumentException if the shape or the check letter is wrong
   */
  public Upn {
    if (!valid(value)) {
      throw new IllegalArgumentException(
          "not a valid UPN: thirteen characters with a correct check letter");
    }
  }

  /** Reads a number in either case, with or without spaces; empty if it is not a valid one. */
  public static Optional<Upn> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String value = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return valid(value) ? Optional.of(new Upn(value)) : Optional.empty();
  }

  /** Temporary numbers end in a letter and are replaced when the permanent one is known. */
  public boolean temporary() {
    return !Character.isDigit(value.charAt(12));
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean valid(String value) {
    return SHAPE.matcher(value).matches() && value.charAt(0) == checkLetter(value);
  }

  /** Characters 2 to 13 are weighted by their position; the remainder by 23 picks the letter. */
  private static char checkLetter(String value) {
    int sum = 0;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      sum += (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c)) * (i + 1);
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }
}
