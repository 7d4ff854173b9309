package org.breakwater.linkage.household;

import java.util.List;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Names;
import org.jspecify.annotations.Nullable;

/**
 * A first name or surname made ready to compare.
 *
 * @param first the word that tells people apart
 * @param whole all such words together
 * @param joined all words together
 * @param single there is one such word
 * @param varies it has known spellings or short forms
 * @param prefixOnly nothing but a name before the one in use: Muhammad, of Muhammad Hasan
 * @param letters which letters occur, as bits
 * @param words the words of a name of more than one; null otherwise
 */
record Name(
    String first,
    String whole,
    String joined,
    String sound,
    boolean single,
    boolean initial,
    boolean varies,
    boolean prefixOnly,
    int letters,
    @Nullable NamePart words) {

  static Name of(NamePart part) {
    boolean single = part.core().size() == 1;
    String first = part.first();
    String whole = single ? first : String.join("", part.core());
    return new Name(
        first,
        whole,
        part.joined().equals(whole) ? whole : part.joined(),
        Names.sound(first),
        single,
        part.initial(),
        NameVariants.known(first),
        part.prefixOnly(),
        Text.letters(whole),
        part.tokens().size() == 1 ? null : part);
  }

  List<String> tokens() {
    return words == null ? List.of(first) : words.tokens();
  }

  List<String> core() {
    return words == null ? List.of(first) : words.core();
  }

  /** The same for Smith-Jones and Jones Smith. */
  String inAnyOrder() {
    return single ? first : String.join("", core().stream().sorted().toList());
  }

  List<String> keyWords() {
    return words == null ? List.of(first) : words.keyWords();
  }
}
