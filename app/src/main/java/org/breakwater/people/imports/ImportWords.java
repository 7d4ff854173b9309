package org.breakwater.people.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.returns.extracts.AgencyExtract;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code breakwater import}. */
record ImportWords(
    String layout,
    @Nullable String organisation,
    @Nullable String partnership,
    @Nullable Path returned,
    @Nullable LocalDate asOf,
    Path path) {

  private static final Set<String> OPTIONS =
      Set.of("--layout", "--organisation", "--partnership", "--returned", "--as-of");

  /**
   * @throws IllegalArgumentException with what is wrong, in plain English
   */
  static ImportWords parse(List<String> words) {
    Map<String, String> options = new HashMap<>();
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (OPTIONS.contains(word)) {
        if (i + 1 == words.size()) {
          throw new IllegalArgumentException(word + " needs a value after it.");
        }
        options.put(word, words.get(++i));
      } else if (word.startsWith("--")) {
        throw new IllegalArgumentException("There is no option " + word + ".");
      } else {
        plain.add(word);
      }
    }
    if (plain.size() > 1 && !options.containsKey("--layout") && kind(plain.getFirst())) {
      options.put("--layout", plain.removeFirst());
    }
    if (plain.isEmpty()) {
      throw new IllegalArgumentException("Give the file or folder to import.");
    }
    if (plain.size() > 1) {
      throw new IllegalArgumentException("Give one file or folder, not two.");
    }
    Path path = Path.of(plain.getFirst());
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("There is no " + path + ".");
    }
    String returned = options.get("--returned");
    return new ImportWords(
        needed(options, "--layout"),
        options.get("--organisation"),
        options.get("--partnership"),
        returned == null ? null : Path.of(returned),
        day(options.get("--as-of")),
        path);
  }

  private static boolean kind(String word) {
    return AgencyExtract.builtIn().contains(word) || word.endsWith(".mapping");
  }

  private static String needed(Map<String, String> options, String option) {
    String value = options.get(option);
    if (value == null) {
      throw new IllegalArgumentException(
          option + " is needed: one of " + String.join(", ", AgencyExtract.builtIn()) + ".");
    }
    return value;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--as-of needs a date such as 2026-06-04, not " + text + ".", e);
    }
  }
}
