package org.breakwater.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.breakwater.linkage.household.Described;
import org.jspecify.annotations.Nullable;

/**
 * Keys under which a record is filed. Two records worth comparing share at least one; each kind of
 * key lets another part of a record be wrong or missing. Every date is written so that day and
 * month may be swapped, and every name word may stand as first name or surname, except in the last
 * kind.
 *
 * <ul>
 *   <li>i: an identifier
 *   <li>d: a name word and the date of birth
 *   <li>p: a name word and the postcode
 *   <li>h: the postcode and the date of birth
 *   <li>n: two name words, whatever their order
 *   <li>y: surname, first letter of the first name, year of birth
 * </ul>
 */
final class Blocking {

  private static final char BAR = '|';

  private Blocking() {}

  static SortedSet<String> keys(Described person) {
    var keys = new TreeSet<String>();
    person.numbers().forEach((kind, value) -> keys.add("i|" + kind + BAR + value));
    LocalDate born = person.born();
    String day = born == null ? null : day(born);
    String postcode = person.postcode() == null ? null : person.postcode().replace(" ", "");
    if (day != null && postcode != null) {
      keys.add("h|" + postcode + BAR + day);
    }
    for (FullName name : person.names()) {
      SortedSet<String> given = codes(name.given());
      SortedSet<String> family = codes(name.family());
      for (SortedSet<String> codes : List.of(given, family)) {
        for (String code : codes) {
          if (day != null) {
            keys.add("d|" + code + BAR + day);
          }
          if (postcode != null) {
            keys.add("p|" + code + BAR + postcode);
          }
        }
      }
      for (String g : given) {
        for (String f : family) {
          keys.add("n|" + (g.compareTo(f) <= 0 ? g + BAR + f : f + BAR + g));
        }
      }
      if (born != null && name.given() != null && !name.given().unnamed()) {
        char initial = name.given().first().charAt(0);
        for (String f : family) {
          keys.add("y|" + f + BAR + initial + BAR + born.getYear());
        }
      }
    }
    return keys;
  }

  /**
   * Keys of a name alone, for searching: each word (t), two words in any order (n), and two words
   * of which one may be misspelt after its first letter (l).
   */
  static SortedSet<String> nameKeys(String text) {
    var keys = new TreeSet<String>();
    NamePart part = NamePart.family(text);
    if (part == null) {
      return keys;
    }
    List<String> words = part.core().subList(0, Math.min(5, part.core().size()));
    for (int i = 0; i < words.size(); i++) {
      SortedSet<String> codes = new TreeSet<>();
      addCodes(codes, words.get(i));
      for (String code : codes) {
        keys.add("t|" + code);
        for (int j = 0; j < words.size(); j++) {
          if (j != i) {
            keys.add("l|" + code + BAR + words.get(j).charAt(0));
            var others = new TreeSet<String>();
            addCodes(others, words.get(j));
            for (String other : others) {
              keys.add(
                  "n|" + (code.compareTo(other) <= 0 ? code + BAR + other : other + BAR + code));
            }
          }
        }
      }
    }
    return keys;
  }

  private static SortedSet<String> codes(@Nullable NamePart part) {
    var codes = new TreeSet<String>();
    if (part != null) {
      part.keyWords().forEach(word -> addCodes(codes, word));
    }
    return codes;
  }

  private static void addCodes(SortedSet<String> codes, String word) {
    if (word.length() < 2) {
      return;
    }
    codes.add(Sound.of(word));
    codes.addAll(NameVariants.sounds(word));
  }

  /** Year, then the smaller and the larger of day and month: the same for 3 May and 5 March. */
  private static String day(LocalDate born) {
    int low = Math.min(born.getDayOfMonth(), born.getMonthValue());
    int high = Math.max(born.getDayOfMonth(), born.getMonthValue());
    return String.valueOf(born.getYear() * 10_000 + low * 100 + high);
  }
}
