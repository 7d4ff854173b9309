package org.breakwater.improvement.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How old a reader must be: the Flesch–Kincaid grade (Kincaid and others, 1975) and five years. A
 * rule of thumb on sentence and word length; it cannot tell whether the words make sense.
 */
public final class ReadingAge {
  private ReadingAge() {}

  /** In years, to one decimal place; zero when there are no words. */
  public static BigDecimal of(String text) {
    List<String> sentences =
        Arrays.stream(text.split("[.!?:;]+[\\s)\"”]+|\\R+|[.!?]+$"))
            .filter(one -> one.chars().anyMatch(Character::isLetter))
            .toList();
    long words = 0;
    long syllables = 0;
    for (String sentence : sentences) {
      for (String word : sentence.split("[^\\p{L}'’]+")) {
        if (word.chars().anyMatch(Character::isLetter)) {
          words++;
          syllables += syllables(word);
        }
      }
    }
    if (words == 0) {
      return BigDecimal.ZERO;
    }
    double grade = 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    return BigDecimal.valueOf(Math.max(5, grade + 5)).setScale(1, RoundingMode.HALF_UP);
  }

  /** Groups of vowels, less a silent e at the end; at least one. */
  static int syllables(String word) {
    String plain = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
    if (plain.length() > 3
        && plain.matches(".*[^aeiouy]es?$")
        && !plain.matches(".*([^aeiouy]l|[sxz]|ch|sh|[cg])es?$")) {
      plain = plain.replaceAll("es?$", "");
    }
    if (plain.length() > 3 && plain.matches(".*[^aeioutd]ed$")) {
      plain = plain.substring(0, plain.length() - 2);
    }
    int groups = 0;
    boolean before = false;
    for (char c : plain.toCharArray()) {
      boolean vowel = "aeiouy".indexOf(c) >= 0;
      groups += vowel && !before ? 1 : 0;
      before = vowel;
    }
    return Math.max(1, groups);
  }
}
