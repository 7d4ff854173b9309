package org.breakwater.improvement.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the files of the example: a line an entry, its parts apart by upright strokes. */
final class Lines {
  private Lines() {}

  /** The parts of each line after the first part, of those that begin with a word. */
  static List<List<String>> of(String file, String first) {
    return all(file).stream()
        .filter(line -> line.getFirst().equals(first))
        .map(line -> line.subList(1, line.size()))
        .toList();
  }

  static List<List<String>> all(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.asList(line.split("\\|", -1)))
        .toList();
  }

  static byte[] bytes(String file) {
    try (InputStream in = Lines.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
