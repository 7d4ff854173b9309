package org.breakwater.linkage.household;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns of phrase. Nothing here depends on which record came first. */
final class Words {

  private static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
          .toList();

  private Words() {}

  /** "(Liz, Elizabeth)": the shorter first. */
  static String pair(String a, String b) {
    boolean inOrder = a.length() != b.length() ? a.length() < b.length() : a.compareTo(b) <= 0;
    return inOrder ? "(" + a + ", " + b + ")" : "(" + b + ", " + a + ")";
  }

  /** "(3 May 2015, 5 March 2015)" of two dates in ISO form: the earlier first. */
  static String dates(String a, String b) {
    boolean inOrder = a.compareTo(b) <= 0;
    return "(" + date(inOrder ? a : b) + ", " + date(inOrder ? b : a) + ")";
  }

  /** By hand: a formatter does this for every pair that is shown, and for a city's load. */
  private static String date(String iso) {
    int end = iso.length();
    return Integer.parseInt(iso.substring(end - 2))
        + " "
        + MONTHS.get(Integer.parseInt(iso.substring(end - 5, end - 3)) - 1)
        + " "
        + iso.substring(0, end - 6);
  }

  /** What people call an identifier. */
  static String identifier(String kind) {
    int colon = kind.indexOf(':');
    String bare = colon < 0 ? kind : kind.substring(0, colon);
    return switch (bare) {
      case "NHS" -> "NHS number";
      case "UPN" -> "UPN";
      case "LA_CHILD_ID" -> "local authority child id";
      default -> bare.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
