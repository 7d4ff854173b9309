package org.breakwater.linkage;

import static org.breakwater.linkage.Evidence.Given.ANOTHER;
import static org.breakwater.linkage.Evidence.Given.DIFFERENT;
import static org.breakwater.linkage.Evidence.Given.EXACT;
import static org.breakwater.linkage.Evidence.Given.INITIAL;
import static org.breakwater.linkage.Evidence.Given.LOOKALIKE;
import static org.breakwater.linkage.Evidence.Given.SHORT_FORM;
import static org.breakwater.linkage.Evidence.Given.SIMILAR;
import static org.breakwater.linkage.Evidence.Given.SPELLING;
import static org.breakwater.linkage.Evidence.Given.TYPO;
import static org.breakwater.linkage.Evidence.Given.UNNAMED;

import java.util.List;

/**
 * Compares first names. This is what tells brothers and sisters apart, so it is strict: names that
 * merely look alike are only taken for one name if they are not both names in their own right.
 */
final class GivenNames {

  private static final double ALIKE = 0.88;
  private static final double ALIKE_IF_SAME_SOUND = 0.8;
  private static final int SHORTEST_PREFIX = 3;
  private static final int SHORTEST_SLIP = 4;

  private GivenNames() {}

  static Evidence.Given compare(NamePart a, NamePart b, boolean sexesDiffer) {
    if (a.unnamed() || b.unnamed()) {
      return UNNAMED;
    }
    if (a.joined().equals(b.joined())) {
      return EXACT;
    }
    if (a.initial() || b.initial()) {
      return a.first().charAt(0) == b.first().charAt(0) || anyInitial(a, b) ? INITIAL : DIFFERENT;
    }
    if (a.prefixOnly() != b.prefixOnly()) {
      return prefixOf(a, b) ? ANOTHER : word(a.first(), b.first(), sexesDiffer);
    }
    if (a.first().equals(b.first())) {
      return EXACT;
    }
    Evidence.Given first = word(a.first(), b.first(), sexesDiffer);
    if (first != DIFFERENT && first != LOOKALIKE) {
      return first;
    }
    if (a.tokens().size() > 1 || b.tokens().size() > 1) {
      Evidence.Given whole = word(a.joined(), b.joined(), sexesDiffer);
      if (whole == SPELLING || whole == TYPO) {
        return whole;
      }
      if (knownByAnother(a.core(), b.first()) && b.core().size() == 1
          || knownByAnother(b.core(), a.first()) && a.core().size() == 1
          || reordered(a.core(), b.core())) {
        return ANOTHER;
      }
    }
    return first;
  }

  /** How common the agreed name is looked up by this. */
  static String term(NamePart a, NamePart b) {
    return a.joined().equals(b.joined()) && a.core().size() == 1 ? a.joined() : a.first();
  }

  private static Evidence.Given word(String a, String b, boolean sexesDiffer) {
    if (NameVariants.spelling(a, b)) {
      return SPELLING;
    }
    if (NameVariants.shortForm(a, b)) {
      return SHORT_FORM;
    }
    boolean bothKnown = NameVariants.known(a) && NameVariants.known(b);
    boolean prefix =
        Math.min(a.length(), b.length()) >= SHORTEST_PREFIX && (a.startsWith(b) || b.startsWith(a));
    boolean slip = Math.min(a.length(), b.length()) >= SHORTEST_SLIP && Similarity.oneSlip(a, b);
    double alike = Similarity.jaroWinkler(a, b);
    boolean similar =
        prefix
            || slip
            || alike >= ALIKE
            || alike >= ALIKE_IF_SAME_SOUND && Sound.of(a).equals(Sound.of(b));
    if (!similar) {
      return NameVariants.shortOfOne(a, b) ? LOOKALIKE : DIFFERENT;
    }
    if (bothKnown || NameVariants.shortOfOne(a, b)) {
      return LOOKALIKE;
    }
    if (sexesDiffer) {
      // Karim and Karima, Daniel and Danielle: a boy and a girl, not a slip
      return LOOKALIKE;
    }
    if (slip && a.charAt(0) == b.charAt(0)) {
      return TYPO;
    }
    return prefix ? SHORT_FORM : SIMILAR;
  }

  private static boolean prefixOf(NamePart a, NamePart b) {
    NamePart only = a.prefixOnly() ? a : b;
    NamePart full = a.prefixOnly() ? b : a;
    if (full.tokens().size() == 1) {
      return false;
    }
    String shared = full.tokens().getFirst();
    return shared.equals(only.first()) || NameVariants.spelling(shared, only.first());
  }

  private static boolean knownByAnother(List<String> names, String one) {
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i).equals(one) || NameVariants.spelling(names.get(i), one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reordered(List<String> a, List<String> b) {
    return a.size() > 1 && a.size() == b.size() && a.containsAll(b) && b.containsAll(a);
  }

  private static boolean anyInitial(NamePart a, NamePart b) {
    NamePart initial = a.initial() ? a : b;
    NamePart full = a.initial() ? b : a;
    return full.tokens().getFirst().charAt(0) == initial.first().charAt(0);
  }

  static String words(Evidence.Given level, NamePart a, NamePart b) {
    String pair = Words.pair(a.shown(), b.shown());
    return switch (level) {
      case EXACT -> "same first name";
      case SPELLING -> "first name in another spelling " + pair;
      case SHORT_FORM -> "first name is a short form " + pair;
      case TYPO -> "first name the same but for a slip " + pair;
      case SIMILAR -> "first names look or sound alike " + pair;
      case LOOKALIKE -> "first names alike, but each a name of its own " + pair;
      case ANOTHER -> "known by another of the first names " + pair;
      case INITIAL -> "first name only as an initial " + pair;
      case UNNAMED -> "no first name yet " + pair;
      case DIFFERENT -> "different first name " + pair;
    };
  }
}
