package org.breakwater.linkage.household;

import org.jspecify.annotations.Nullable;

/**
 * A text without a grammar of its own, made ready to compare.
 *
 * @param bare without spaces
 * @param letters which characters occur, as bits; a few share one
 */
record Text(String plain, String bare, int letters) {

  static @Nullable Text of(String text) {
    String plain = Meaning.plain(text);
    if (plain == null) {
      return null;
    }
    String bare = plain.indexOf(' ') < 0 ? plain : plain.replace(" ", "");
    return new Text(plain, bare, letters(bare));
  }

  static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << text.charAt(i) % 31;
    }
    return letters;
  }

  /** Texts that share less than half of their characters cannot be alike. */
  static boolean shareLetters(int one, int other) {
    int common = Integer.bitCount(one & other);
    return common * 2 >= Math.min(Integer.bitCount(one), Integer.bitCount(other));
  }
}
