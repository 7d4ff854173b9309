package org.breakwater.returns.cin.rules;

import java.util.BitSet;

/** The parts of a unique pupil number, each looked at on its own. */
final class Upns {

  /** The check letters in the order of their worth, 0 to 22. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private static final BitSet AUTHORITIES =
      authorities(
          "001-005 201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 660-681"
              + " 701-708 800-803 805-808 810-813 815 816 820-823 825 826 830 831 835-841 845 846"
              + " 850-852 855-857 860 861 865-896 908 909 916 919 921 925 926 928 929 931 933"
              + " 935-938 940-943");

  private Upns() {}

  private static BitSet authorities(String ranges) {
    BitSet known = new BitSet(1000);
    for (String range : ranges.split(" ")) {
      String[] ends = range.split("-");
      known.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
    }
    return known;
  }

  /**
   * Whether the letter disagrees with the rest; only a UPN of 13 characters has a rest to agree
   * with.
   */
  static boolean wrongLetter(String upn) {
    if (upn.length() != 13) {
      return false;
    }
    int sum = 0;
    for (int i = 1; i < 13; i++) {
      int worth = worth(upn.charAt(i), i == 12);
      if (worth < 0) {
        // other rules speak of characters that do not belong
        return false;
      }
      sum += worth * (i + 1);
    }
    return upn.charAt(0) != LETTERS.charAt(sum % 23);
  }

  private static int worth(char c, boolean last) {
    return c >= '0' && c <= '9' ? c - '0' : last ? LETTERS.indexOf(c) : -1;
  }

  /**
   * Whether characters 2 to 4 are the number of an authority of England or Wales, of now or before,
   * or one of the numbers kept for schools outside any.
   */
  static boolean knownAuthority(String upn) {
    if (upn.length() < 4) {
      return false;
    }
    int number = 0;
    for (int i = 1; i < 4; i++) {
      char c = upn.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      number = number * 10 + c - '0';
    }
    return AUTHORITIES.get(number);
  }

  static boolean digitsInTheMiddle(String upn) {
    for (int i = 4; i < 12; i++) {
      if (i >= upn.length() || upn.charAt(i) < '0' || upn.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean goodEnd(String upn) {
    char last = upn.isEmpty() ? ' ' : upn.charAt(upn.length() - 1);
    return (last >= '0' && last <= '9') || LETTERS.indexOf(last) >= 0;
  }
}
