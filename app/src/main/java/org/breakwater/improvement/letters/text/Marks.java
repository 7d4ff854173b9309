package org.breakwater.improvement.letters.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bullets that begin an item of a list. */
public final class Marks {
  private static final String SIGNS =
      "\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25c6\u25c7"
          + "\u25cb\u25cf\u25d8\u25e6\u25fb\u25fc\u25fd\u25fe\u2756\u27a2\u2794\u2713\u2714\u00b7"
          + "\u2605\u25b7\u27a4\u29bf\u2b1b\u2b25";
  private static final Pattern SIGN =
      Pattern.compile("^\\s*([" + SIGNS + "\\x{e000}-\\x{f8ff}])\\s*(?=\\S|$)");
  private static final Pattern DASH = Pattern.compile("^\\s*([-–—*o])\\s+(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)])\\s+(?=\\S)");

  private Marks() {}

  /** The bullet sign at the beginning of these words, its length with the space after it; or 0. */
  static int sign(String words) {
    Matcher sign = SIGN.matcher(words);
    return sign.find() ? sign.end() : 0;
  }

  /** As {@link #sign}, and dashes and asterisks too, where nothing better marks a list. */
  static int signOrDash(String words) {
    Matcher dash = DASH.matcher(words);
    int sign = sign(words);
    return sign > 0 ? sign : dash.find() ? dash.end() : 0;
  }

  /** The length of a number such as {@code 3.} or {@code (b)} at the beginning; or 0. */
  public static int number(String words) {
    Matcher number = NUMBER.matcher(words);
    return number.find() ? number.end() : 0;
  }
}
