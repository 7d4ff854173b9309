package org.breakwater.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists kept beside the code, as data. */
final class Lists {
  private Lists() {}

  /** Lines that are neither blank nor comments. */
  static List<String> lines(String file) {
    InputStream in = Lists.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("The word list " + file + " is missing from the module.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
      return List.copyOf(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a heading and its words; an underscore in a word stands for a space. */
  static Map<String, List<String>> words(String file) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String line : lines(file)) {
      List<String> parts =
          Arrays.stream(line.split(" +")).map(word -> word.replace('_', ' ')).toList();
      words.put(parts.getFirst(), parts.subList(1, parts.size()));
    }
    return words;
  }

  static List<String> of(Map<String, List<String>> words, String heading) {
    List<String> list = words.get(heading);
    if (list == null || list.isEmpty()) {
      throw new IllegalStateException("No words under " + heading + ".");
    }
    return list;
  }
}
