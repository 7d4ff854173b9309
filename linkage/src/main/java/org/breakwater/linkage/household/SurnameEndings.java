package org.breakwater.linkage.household;

import java.util.List;

/** Endings of one surname for men and women (Polish, Czech, Bulgarian, Russian, Lithuanian). */
final class SurnameEndings {

  private static final int SHORTEST_STEM = 3;

  private static final List<List<String>> ENDINGS =
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

  private SurnameEndings() {}

  /** One surname in two of its forms: Kowalski and Kowalska. */
  static boolean differ(String a, String b) {
    // most pairs of surnames end here
    if (!a.regionMatches(0, b, 0, SHORTEST_STEM)) {
      return false;
    }
    for (List<String> endings : ENDINGS) {
      String stem = stem(a, endings);
      if (stem.length() >= SHORTEST_STEM && stem.equals(stem(b, endings))) {
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
}
