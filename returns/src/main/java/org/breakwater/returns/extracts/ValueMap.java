package org.breakwater.returns.extracts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spellings of each code of a field. */
final class ValueMap {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");

  private final Map<String, String> bySpelling = new HashMap<>();
  private final Set<String> codes = new TreeSet<>();

  void add(String code, String spelling) {
    codes.add(code);
    bySpelling.put(Spelling.code(code), code);
    bySpelling.put(Spelling.code(spelling), code);
  }

  /** The code of a whole value; null when the value is in none of the lists. */
  @Nullable String code(String value) {
    return bySpelling.get(Spelling.code(value));
  }

  /** The code of a value, or the one code that stands in it as a word: "AIND - Asian, Indian". */
  @Nullable String codeWithin(String value) {
    String whole = code(value);
    if (whole != null) {
      return whole;
    }
    String found = null;
    for (String word : BETWEEN_WORDS.split(value.toUpperCase(Locale.ROOT))) {
      if (codes.contains(word)) {
        if (found != null && !found.equals(word)) {
          return null;
        }
        found = word;
      }
    }
    return found;
  }
}
