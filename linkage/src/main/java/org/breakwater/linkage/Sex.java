package org.breakwater.linkage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sex as an agency recorded it. Not stated, indeterminate and unborn are {@link #UNKNOWN}. */
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN;

  /**
   * Reads the codes in use: 1 and 2 (NHS data dictionary, SSDA903: 1 male, 2 female), M and F
   * (school and children in need censuses), or the words. Anything else, null included, is {@link
   * #UNKNOWN}.
   */
  public static Sex parse(@Nullable String code) {
    if (code == null) {
      return UNKNOWN;
    }
    return switch (code.strip().toLowerCase(Locale.ROOT)) {
      case "1", "m", "male", "boy", "man" -> MALE;
      case "2", "f", "female", "girl", "woman" -> FEMALE;
      default -> UNKNOWN;
    };
  }
}
