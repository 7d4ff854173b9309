package org.breakwater.returns.cin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes and no as files write them: 1 and true, 0 and false, in any case. */
final class CinFlags {

  private CinFlags() {}

  static boolean yes(@Nullable String text) {
    return text != null && (text.equals("1") || text.toLowerCase(Locale.ROOT).equals("true"));
  }

  static boolean no(@Nullable String text) {
    return text != null && (text.equals("0") || text.toLowerCase(Locale.ROOT).equals("false"));
  }

  static boolean given(@Nullable String text) {
    return yes(text) || no(text);
  }
}
