package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first names or the surnames of one person, made ready to compare.
 *
 * @param shown as the agency wrote it
 * @param joined all words together
 * @param tokens the words
 * @param core the words that tell people apart: without "Muhammad" before a name in use, without
 *     "de la"
 * @param unnamed a stand-in such as "Baby", for a child without a name yet
 */
public record NamePart(
    String shown, String joined, List<String> tokens, List<String> core, boolean unnamed) {

  private static final Set<String> STAND_INS =
      Set.of("baby", "infant", "newborn", "unborn", "unnamed", "neonate", "bb", "bg", "foetus");
  private static final Set<String> STAND_IN_MORE =
      Set.of("boy", "girl", "male", "female", "of", "child", "twin", "one", "two", "1", "2");
  private static final Set<String> NOT_KNOWN =
      Set.of(
          "unknown", "notknown", "nk", "na", "none", "tbc", "tba", "null", "x", "xx", "notgiven");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "ul", "ur", "de", "da", "do", "dos", "das", "del", "della", "di", "van",
          "der", "den", "von", "la", "le", "bin", "ibn", "bint", "ben", "ter", "st", "y", "e");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "miss", "ms", "master", "dr", "sir", "mx");

  public static @Nullable NamePart given(@Nullable String text) {
    NamePart part = of(text);
    if (part == null) {
      return null;
    }
    List<String> tokens = part.tokens;
    boolean unnamed = tokens.stream().anyMatch(STAND_INS::contains) && standIn(tokens);
    int start = 0;
    while (start < tokens.size() - 1 && NameVariants.prefix(tokens.get(start))) {
      start++;
    }
    return new NamePart(
        part.shown, part.joined, tokens, tokens.subList(start, tokens.size()), unnamed);
  }

  public static @Nullable NamePart family(@Nullable String text) {
    NamePart part = of(text);
    if (part == null) {
      return null;
    }
    List<String> core = part.tokens.stream().filter(token -> !PARTICLES.contains(token)).toList();
    return new NamePart(
        part.shown, part.joined, part.tokens, core.isEmpty() ? part.tokens : core, false);
  }

  private static @Nullable NamePart of(@Nullable String text) {
    List<String> tokens = Names.tokens(text);
    if (text == null || tokens.isEmpty()) {
      return null;
    }
    if (tokens.size() > 1 && TITLES.contains(tokens.getFirst())) {
      tokens = tokens.subList(1, tokens.size());
    }
    String joined = tokens.size() == 1 ? tokens.getFirst() : String.join("", tokens);
    if (NOT_KNOWN.contains(joined)) {
      return null;
    }
    return new NamePart(text.strip(), joined, tokens, tokens, false);
  }

  /** "Baby", "Baby girl", "Baby of Sarah" and "unborn twin 2", but not a child called Baby Jane. */
  private static boolean standIn(List<String> tokens) {
    int at = tokens.indexOf("of");
    List<String> head = at < 0 ? tokens : tokens.subList(0, at);
    return head.stream()
        .allMatch(token -> STAND_INS.contains(token) || STAND_IN_MORE.contains(token));
  }

  public String first() {
    return core.getFirst();
  }

  public boolean initial() {
    return core.size() == 1 && first().length() == 1;
  }

  /** The first name in use is only one that many children share, so the real one may be missing. */
  public boolean prefixOnly() {
    return tokens.size() == 1 && NameVariants.prefix(first());
  }

  /** Words a key may be made of: at most three. */
  public List<String> keyWords() {
    if (unnamed) {
      return List.of();
    }
    var words = new ArrayList<String>(core.subList(0, Math.min(3, core.size())));
    if (tokens.size() > 1 && joined.length() <= 24) {
      words.add(joined);
    }
    return words;
  }
}
