package org.breakwater.linkage;

import java.util.List;

/** Compares surnames. */
final class FamilyNames {

  private static final double ALIKE = 0.9;
  private static final int SHORTEST_SLIP = 4;
  private static final int SHORTEST_PART = 2;

  /** Endings of one surname for men and women (Polish, Czech, Bulgarian, Russian, Lithuanian). */
  private static final List<List<String>> GENDERED =
      List.of(
          List.of("ski", "ska"),
          List.of("cki", "cka"),
          List.of("dzki", "dzka"),
          List.of("sky", "skaya"),
          List.of("ov", "ova"),
          List.of("ev", "eva"),
          List.of("in", "ina"),
          List.of("as", "aite", "iene"),
          List.of("is", "yte", "iene"),
          List.of("us", "ute", "iene"),
          List.of("ak", "akova"),
          List.of("ek", "kova"),
          List.of("k", "kova"));

  private FamilyNames() {}

  static Evidence.Family compare(NamePart a, NamePart b) {
    if (a.joined().equals(b.joined()) || sameWords(a.core(), b.core())) {
      return Evidence.Family.EXACT;
    }
    String first = a.core().size() == 1 ? a.first() : a.joined();
    String second = b.core().size() == 1 ? b.first() : b.joined();
    if (NameVariants.spelling(first, second) || gendered(first, second)) {
      return Evidence.Family.SPELLING;
    }
    boolean slip =
        Math.min(first.length(), second.length()) >= SHORTEST_SLIP
            && Similarity.oneSlip(first, second);
    if (!slip && (a.core().size() > 1 || b.core().size() > 1) && share(a.core(), b.core())) {
      return Evidence.Family.PART;
    }
    double alike = Similarity.jaroWinkler(first, second);
    boolean similar = slip || alike >= ALIKE;
    if (alike >= 0.8 && Sound.of(first).equals(Sound.of(second))) {
      return similar ? Evidence.Family.SPELLING : Evidence.Family.SIMILAR;
    }
    return similar ? Evidence.Family.SIMILAR : Evidence.Family.DIFFERENT;
  }

  /**
   * How common the agreed name is looked up by this: the rarer for a double name would need both,
   * so the first.
   */
  static String term(NamePart a, NamePart b) {
    String ofA = a.core().size() == 1 ? a.first() : a.joined();
    String ofB = b.core().size() == 1 ? b.first() : b.joined();
    return ofA.compareTo(ofB) <= 0 ? ofA : ofB;
  }

  private static boolean sameWords(List<String> a, List<String> b) {
    return a.size() == b.size() && a.containsAll(b) && b.containsAll(a);
  }

  private static boolean share(List<String> a, List<String> b) {
    for (String one : a) {
      for (String other : b) {
        if (one.length() >= SHORTEST_PART
            && other.length() >= SHORTEST_PART
            && (one.equals(other)
                || NameVariants.spelling(one, other)
                || one.length() >= SHORTEST_SLIP
                    && other.length() >= SHORTEST_SLIP
                    && Similarity.oneSlip(one, other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean gendered(String a, String b) {
    for (List<String> endings : GENDERED) {
      String stemA = stem(a, endings);
      if (stemA.length() >= 3 && stemA.equals(stem(b, endings))) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String name, List<String> endings) {
    String shortest = "";
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        String stem = name.substring(0, name.length() - ending.length());
        if (shortest.isEmpty() || stem.length() < shortest.length()) {
          shortest = stem;
        }
      }
    }
    return shortest;
  }

  static String words(Evidence.Family level, NamePart a, NamePart b) {
    String pair = Words.pair(a.shown(), b.shown());
    return switch (level) {
      case EXACT -> "same surname";
      case SPELLING -> "surname in another form " + pair;
      case PART -> "one surname in common " + pair;
      case SIMILAR -> "surnames look or sound alike " + pair;
      case DIFFERENT -> "different surname " + pair;
    };
  }
}
