package org.breakwater.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Given and family names by heritage, drawn with the skew real names have: a few very common, and,
 * for British family names, a long tail composed of old place-name parts.
 */
final class Names {
  private record Ranked(List<String> names, double[] cumulative) {
    static Ranked of(List<String> names, double exponent) {
      double[] cumulative = new double[names.size()];
      double sum = 0;
      for (int i = 0; i < cumulative.length; i++) {
        sum += 1 / StrictMath.pow(i + 3.0, exponent);
        cumulative[i] = sum;
      }
      return new Ranked(names, cumulative);
    }

    String draw(Dice dice) {
      double at = dice.unit() * cumulative[cumulative.length - 1];
      int i = Arrays.binarySearch(cumulative, at);
      return names.get(Math.min(names.size() - 1, i < 0 ? -i - 1 : i));
    }
  }

  private record Book(Ranked boys, Ranked girls, Ranked men, Ranked women, Ranked family) {}

  private static final double TAIL = 0.22;

  private final Map<Heritage, Book> books = new EnumMap<>(Heritage.class);
  private final List<String> tail = new ArrayList<>();

  Names() {
    Map<String, List<String>> words = Lists.words("names.txt");
    for (Heritage heritage : Heritage.values()) {
      books.put(
          heritage,
          new Book(
              Ranked.of(Lists.of(words, heritage + ".boys"), 0.75),
              Ranked.of(Lists.of(words, heritage + ".girls"), 0.75),
              Ranked.of(Lists.of(words, heritage + ".men"), 0.75),
              Ranked.of(Lists.of(words, heritage + ".women"), 0.75),
              Ranked.of(Lists.of(words, heritage + ".family"), 0.8)));
    }
    for (String stem : Lists.of(words, "BRITISH.stems")) {
      for (String end : Lists.of(words, "BRITISH.tails")) {
        if (stem.charAt(stem.length() - 1) != end.charAt(0)) {
          tail.add(stem + end);
        }
      }
    }
  }

  private Book book(Heritage heritage) {
    Book book = books.get(heritage);
    if (book == null) {
      throw new IllegalStateException("No names for " + heritage + ".");
    }
    return book;
  }

  String child(Heritage heritage, Sex sex, Dice dice) {
    Book book = book(heritage);
    return switch (sex) {
      case FEMALE -> book.girls.draw(dice);
      case MALE -> book.boys.draw(dice);
    };
  }

  String adult(Heritage heritage, Sex sex, Dice dice) {
    Book book = book(heritage);
    return switch (sex) {
      case FEMALE -> book.women.draw(dice);
      case MALE -> book.men.draw(dice);
    };
  }

  /** A family name in its masculine or undivided form. */
  String family(Heritage heritage, Dice dice) {
    if ((heritage == Heritage.BRITISH || heritage == Heritage.CARIBBEAN) && dice.chance(TAIL)) {
      return dice.pick(tail);
    }
    String name = book(heritage).family.draw(dice);
    if (heritage.custom == Heritage.Custom.TWO_FAMILY_NAMES) {
      String second = book(heritage).family.draw(dice);
      return second.equals(name) ? name : name + " " + second;
    }
    return name;
  }

  /** The family name as a person of this sex carries it, where names have two forms. */
  static String carried(Heritage heritage, String family, Sex sex) {
    if (sex == Sex.FEMALE && heritage.custom == Heritage.Custom.GENDERED_FAMILY) {
      if (family.endsWith("ski") || family.endsWith("cki") || family.endsWith("dzki")) {
        return family.substring(0, family.length() - 1) + "a";
      }
      if (family.endsWith("skyi")) {
        return family.substring(0, family.length() - 2) + "a";
      }
    }
    return family;
  }
}
