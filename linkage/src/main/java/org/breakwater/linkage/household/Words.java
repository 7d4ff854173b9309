package org.breakwater.linkage.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns of phrase. Nothing here depends on which record came first. */
final class Words {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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

  private static String date(String iso) {
    return DATE.format(LocalDate.parse(iso));
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
