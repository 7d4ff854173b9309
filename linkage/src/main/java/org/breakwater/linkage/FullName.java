package org.breakwater.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One name a person goes by; a part that is not known is null. */
public record FullName(@Nullable NamePart given, @Nullable NamePart family) {

  public static FullName of(@Nullable String given, @Nullable String family) {
    return new FullName(NamePart.given(given), NamePart.family(family));
  }

  /**
   * Splits "Maria da Costa" and "Costa, Maria": the surname is the last word with its particles, or
   * before the comma.
   */
  public static FullName parse(String text) {
    int comma = text.indexOf(',');
    if (comma > 0) {
      return of(text.substring(comma + 1), text.substring(0, comma));
    }
    List<String> words = List.of(text.strip().split("\\s+", -1));
    if (words.size() == 1) {
      return of(words.getFirst(), null);
    }
    int cut = words.size() - 1;
    while (cut > 1 && particle(words.get(cut - 1))) {
      cut--;
    }
    return of(
        String.join(" ", words.subList(0, cut)),
        String.join(" ", words.subList(cut, words.size())));
  }

  private static boolean particle(String word) {
    return switch (Names.normalise(word)) {
      case "de",
          "da",
          "dos",
          "das",
          "del",
          "di",
          "van",
          "der",
          "den",
          "von",
          "la",
          "le",
          "al",
          "el",
          "bin",
          "ibn",
          "bint",
          "mc",
          "mac",
          "o" ->
          true;
      default -> false;
    };
  }
}
