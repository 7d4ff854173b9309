package org.breakwater.linkage;

/**
 * A phonetic key in the manner of Metaphone, but kinder to names from outside English: vowels are
 * dropped except a leading one, h only counts at the start, and letters that change places between
 * spellings fall together.
 */
final class Sound {

  private static final int LONGEST = 6;

  private Sound() {}

  /** The key of one normalised word; of another script than Latin, the word itself. */
  static String of(String word) {
    if (word.isEmpty() || word.chars().anyMatch(c -> c > 127)) {
      return word;
    }
    var key = new StringBuilder(LONGEST);
    int i = 0;
    char before = 0;
    while (i < word.length() && key.length() < LONGEST) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      int length = 1;
      char sound;
      switch (c) {
        case 'a', 'e', 'i', 'o', 'u' -> sound = key.isEmpty() ? 'a' : 0;
        case 'y' -> sound = key.isEmpty() ? 'y' : 0;
        case 'h' -> sound = key.isEmpty() && i == 0 ? 'h' : 0;
        case 'w' -> {
          // silent in Wright and Brown; a v in Polish and German
          boolean silent = next == 'r' || i > 0 && !vowel(next);
          sound = silent ? 0 : 'v';
        }
        case 'v' -> sound = 'v';
        case 'c' -> {
          if (next == 'h' || next == 'z') {
            length = 2;
            sound = 's';
          } else if (next == 'k') {
            length = 2;
            sound = 'k';
          } else {
            sound = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
          }
        }
        case 's' -> {
          length = next == 'h' || next == 'z' ? 2 : next == 'c' && at(word, i + 2) == 'h' ? 3 : 1;
          sound = 's';
        }
        case 'z', 'x' -> {
          length = next == 'h' ? 2 : 1;
          sound = 's';
        }
        case 'p' -> {
          length = next == 'h' ? 2 : 1;
          sound = next == 'h' ? 'f' : 'p';
        }
        case 'g' -> {
          boolean silent = next == 'h' && i > 0 && !vowel(at(word, i + 2));
          length = next == 'h' ? 2 : 1;
          sound = silent || next == 'n' && i == 0 ? 0 : 'g';
        }
        case 'k', 'q' -> {
          length = next == 'h' ? 2 : 1;
          sound = next == 'n' && i == 0 ? 0 : 'k';
        }
        case 't', 'd', 'b' -> {
          length = next == 'h' ? 2 : 1;
          sound = c;
        }
        default -> sound = c;
      }
      if (sound != 0 && !(sound == before && i > 0 && word.charAt(i - 1) == c)) {
        key.append(sound);
      }
      before = sound;
      i += length;
    }
    return key.toString();
  }

  private static char at(String word, int i) {
    return i < word.length() ? word.charAt(i) : 0;
  }

  private static boolean vowel(char c) {
    return "aeiouy".indexOf(c) >= 0 && c != 0;
  }
}
