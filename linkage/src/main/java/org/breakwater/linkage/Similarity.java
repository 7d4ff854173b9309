package org.breakwater.linkage;

/** How alike two words are, letter by letter. */
public final class Similarity {

  private static final int LONGEST = 64;
  private static final double PREFIX_BONUS = 0.1;

  private Similarity() {}

  /** Jaro's similarity with Winkler's bonus for a common beginning, 0 to 1. Symmetric. */
  public static double jaroWinkler(String first, String second) {
    // one fixed order: greedy matching could otherwise give two answers
    boolean inOrder = first.compareTo(second) <= 0;
    String a = cut(inOrder ? first : second);
    String b = cut(inOrder ? second : first);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    long inA = 0;
    long inB = 0;
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length() - 1, i + window);
      for (int j = Math.max(0, i - window); j <= end; j++) {
        if ((inB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
          inA |= 1L << i;
          inB |= 1L << j;
          matches++;
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int moved = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if ((inA >>> i & 1) == 1) {
        while ((inB >>> j & 1) == 0) {
          j++;
        }
        if (a.charAt(i) != b.charAt(j++)) {
          moved++;
        }
      }
    }
    double m = matches;
    double jaro = (m / a.length() + m / b.length() + (m - moved / 2) / m) / 3;
    int prefix = 0;
    while (prefix < 4
        && prefix < Math.min(a.length(), b.length())
        && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_BONUS * (1 - jaro);
  }

  /**
   * Whether one slip of the pen makes one word of the other: a letter left out, put in, changed or
   * moved by one.
   */
  public static boolean oneSlip(String a, String b) {
    int difference = a.length() - b.length();
    if (difference > 1 || difference < -1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int leftA = endA - start;
    int leftB = endB - start;
    return leftA <= 1 && leftB <= 1
        || leftA == 2
            && leftB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
