package org.breakwater.linkage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of many heritages, made comparable. */
public final class Names {

  private static final String APOSTROPHES = "'’‘`´ʼʻʹ＇";

  private Names() {}

  /**
   * Small Latin letters without accents, apostrophes dropped, hyphens and all else as single
   * spaces: "O’Brien-Ábel" becomes "obrien abel". Other scripts keep their letters. Null gives the
   * empty string; doing it twice changes nothing.
   */
  public static String normalise(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String lower = ascii(name) ? name : unaccented(name);
    var normal = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 'A' && c <= 'Z') {
        normal.append((char) (c + 32));
      } else if (c < 128 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : letter(c)) {
        normal.appendCodePoint(c);
      } else if (APOSTROPHES.indexOf(c) < 0 && !mark(c) && !endsInSpace(normal)) {
        normal.append(' ');
      }
    }
    if (endsInSpace(normal) && !normal.isEmpty()) {
      normal.setLength(normal.length() - 1);
    }
    return normal.toString();
  }

  /** The words of a name, normalised; empty for a blank one. */
  public static List<String> tokens(@Nullable String name) {
    String normal = normalise(name);
    return normal.isEmpty() ? List.of() : List.of(normal.split(" ", -1));
  }

  /** How a name sounds, roughly and across languages: Catherine and Kathryn are both "ktrn". */
  public static String sound(@Nullable String name) {
    return Sound.of(normalise(name).replace(" ", ""));
  }

  /**
   * How alike two full names are whatever their order, 0 to 1: 1 if every word of the shorter has
   * its equal or a known variant (Liz, Elizabeth) in the longer. For ranking the hits of a search,
   * not for deciding who is who.
   */
  public static double similarity(@Nullable String a, @Nullable String b) {
    List<String> shorter = tokens(a);
    List<String> longer = tokens(b);
    if (shorter.size() > longer.size()) {
      List<String> swap = shorter;
      shorter = longer;
      longer = swap;
    }
    if (shorter.isEmpty()) {
      return 0;
    }
    if (shorter.size() == longer.size()) {
      // both ways, so that the order of the arguments never matters
      return Math.max(covered(shorter, longer), covered(longer, shorter));
    }
    return Math.max(0, covered(shorter, longer) - 0.02 * (longer.size() - shorter.size()));
  }

  private static double covered(List<String> shorter, List<String> longer) {
    var used = new boolean[longer.size()];
    double sum = 0;
    for (String word : shorter) {
      int best = -1;
      double most = -1;
      for (int i = 0; i < used.length; i++) {
        double alike = used[i] ? -1 : wordSimilarity(word, longer.get(i));
        if (alike > most) {
          most = alike;
          best = i;
        }
      }
      used[best] = true;
      sum += most;
    }
    return sum / shorter.size();
  }

  private static double wordSimilarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (NameVariants.spelling(a, b)) {
      return 0.97;
    }
    if (NameVariants.shortForm(a, b)) {
      return 0.93;
    }
    double alike = Similarity.jaroWinkler(a, b) * 0.95;
    return a.length() >= 3 && b.startsWith(a) || b.length() >= 3 && a.startsWith(b)
        ? Math.max(alike, 0.9)
        : alike;
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String unaccented(String name) {
    var bare = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      // a spacing accent would decompose into a space
      char c = name.charAt(i);
      if (APOSTROPHES.indexOf(c) < 0) {
        bare.append(c);
      }
    }
    String once = Normalizer.normalize(bare, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String lower = Normalizer.normalize(once, Normalizer.Form.NFKD);
    var plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case 'ł' -> plain.append('l');
        case 'ø' -> plain.append('o');
        case 'đ', 'ð' -> plain.append('d');
        case 'ħ' -> plain.append('h');
        case 'ı' -> plain.append('i');
        case 'ə' -> plain.append('a');
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'þ' -> plain.append("th");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean letter(int c) {
    return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.MODIFIER_LETTER
        || type == Character.FORMAT;
  }

  private static boolean endsInSpace(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }
}
