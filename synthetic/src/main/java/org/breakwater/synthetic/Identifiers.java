package org.breakwater.synthetic;

/** Identifiers with the checks the real ones have, from ranges nobody real is in. */
final class Identifiers {
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  /** A local authority number not in use. */
  private static final String NO_AUTHORITY = "990";

  private static final long SCRAMBLE = 48_271_009L;

  private Identifiers() {}

  /**
   * The NHS number of the {@code slot}-th person, unique for slots below fifty million. Two bodies
   * are kept for each: modulus 11 fails one body in eleven, and never both of a pair that differ
   * only in the last digit by one.
   */
  static String nhs(long slot) {
    long body = 900_000_000L + 2 * (slot * SCRAMBLE % 50_000_000L);
    int check = nhsCheck(body);
    if (check == 10) {
      body++;
      check = nhsCheck(body);
    }
    return Long.toString(body) + check;
  }

  /** Modulus 11 check of nine digits: 0 to 9, or 10 when the body cannot be used. */
  static int nhsCheck(long body) {
    int sum = 0;
    long rest = body;
    for (int weight = 2; weight <= 10; weight++) {
      sum += (int) (rest % 10) * weight;
      rest /= 10;
    }
    return (11 - sum % 11) % 11;
  }

  /**
   * The UPN of the {@code slot}-th child (unique below ten million), given in the year of entry.
   */
  static String upn(long slot, int year) {
    long unique = slot * SCRAMBLE % 10_000_000L;
    String digits =
        NO_AUTHORITY + pad(unique / 1000, 4) + pad(year % 100, 2) + pad(unique % 1000, 3);
    return upnLetter(digits) + digits;
  }

  /** The check letter of twelve UPN digits: weights 2 to 13, modulus 23. */
  static char upnLetter(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i + 2);
    }
    return UPN_LETTERS.charAt(sum % 23);
  }

  /**
   * An agency's own number for a record: unique in the agency, and telling nothing of the truth.
   */
  static String local(String prefix, int agency, long slot) {
    return prefix + pad((slot + 1) * (7_368_787L + 2L * agency) % 99_999_989L, 8);
  }

  static String pad(long number, int width) {
    String digits = Long.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }
}
