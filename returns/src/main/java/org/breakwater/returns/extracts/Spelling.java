package org.breakwater.returns.extracts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares headings and codes without regard to case, spaces or punctuation. */
final class Spelling {

  private static final Pattern LETTERED = Pattern.compile("^\\s*[a-zA-Z]\\)\\s*");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /** Letters and digits only, small; punctuation alone stays as it is. */
  static String plain(String text) {
    String plain = NOT_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? text.strip() : plain;
  }

  /** As {@link #plain}, after leaving out the letter some lists put before a code: "a) Male". */
  static String code(String text) {
    return plain(LETTERED.matcher(text).replaceFirst(""));
  }
}
