package org.breakwater.linkage;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Postcodes of the United Kingdom. */
public final class Postcode {

  private static final Pattern SHAPE =
      Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)(\\d[A-Z]{2})|(GIR)(0AA)");

  /**
   * Codes that agencies write when there is none: no fixed abode, not known, outside the country.
   */
  private static final Pattern FILLER =
      Pattern.compile("ZZ99.*|\\d{0,3}|(.)\\1+|NFA|NK|NOTKNOWN|UNKNOWN|NONE");

  private Postcode() {}

  /**
   * Capitals with one space before the last three characters. A code of another shape keeps its
   * letters and digits, so that two misspelt ones can still be compared; blanks and fillers such as
   * ZZ99 give null.
   */
  public static @Nullable String normalise(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String bare = bare(text);
    if (FILLER.matcher(bare).matches()) {
      return null;
    }
    if (SHAPE.matcher(bare).matches()) {
      int cut = bare.length() - 3;
      return bare.substring(0, cut) + " " + bare.substring(cut);
    }
    return bare;
  }

  /** Letters and digits only, in capitals. By hand: a matcher does this millions of times. */
  private static String bare(String text) {
    var bare = new StringBuilder(8);
    String capitals = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < capitals.length(); i++) {
      char c = capitals.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /** Whether the text has the shape of a postcode; it may still not exist. */
  public static boolean valid(@Nullable String text) {
    String normal = normalise(text);
    return normal != null && normal.indexOf(' ') > 0;
  }
}
