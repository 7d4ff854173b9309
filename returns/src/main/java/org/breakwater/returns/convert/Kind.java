package org.breakwater.returns.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.breakwater.returns.command.Refusal;

/** Which return a file or folder is, told by what is in it. */
enum Kind {
  CIN("the children in need census", List.of("child"), Set.of("number", "episode", "row")),
  SSDA903("the SSDA903 return", List.of("CHILD"), Set.of()),
  ANNEX_A(
      "Annex A",
      List.of("Child Unique ID", "Individual adopter identifier"),
      Set.of("Age of Child (Years)")),
  SSD("the Standard Safeguarding Dataset", List.of(), Set.of());

  private static final int HEAD = 8192;

  private final String title;
  private final List<String> childColumns;
  private final Set<String> ignored;

  Kind(String title, List<String> childColumns, Set<String> ignored) {
    this.title = title;
    this.childColumns = childColumns;
    this.ignored = ignored;
  }

  /** For people. */
  String title() {
    return title;
  }

  /** Whether a column names the child a row is about. */
  boolean namesChild(String column) {
    return this == SSD ? column.endsWith("_person_id") : childColumns.contains(column);
  }

  /** Whether a column says nothing of its own: a running number, an age. */
  boolean ignores(String column) {
    return ignored.contains(column);
  }

  static Kind of(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return ofFolder(path);
      }
      if (!Files.isRegularFile(path)) {
        throw new Refusal("There is no " + path + ".");
      }
      String head = head(path);
      if (head.startsWith("PK")) {
        return ANNEX_A;
      }
      if (head.contains("<EXPSSDA903")) {
        return SSDA903;
      }
      if (head.contains("<Message")) {
        return CIN;
      }
      if (head.stripLeading().startsWith("[")) {
        throw new Refusal("For the Department's payload use 'returns dfe-api delta OLD NEW'.");
      }
    } catch (IOException e) {
      throw new Refusal(path + " could not be read: " + e.getMessage(), e);
    }
    throw unknown(path);
  }

  private static Kind ofFolder(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file :
          entries
              .filter(
                  f -> String.valueOf(f.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv"))
              .sorted()
              .toList()) {
        String head = head(file).lines().findFirst().orElse("");
        if (head.contains("Child Unique ID") || head.contains("Individual adopter identifier")) {
          return ANNEX_A;
        }
        if (head.startsWith("number,child,")) {
          return CIN;
        }
        if (head.toUpperCase(Locale.ROOT).matches("\"?CHILD\"?,.*")) {
          return SSDA903;
        }
        if (head.toLowerCase(Locale.ROOT).contains("_person_id")) {
          return SSD;
        }
      }
    }
    throw unknown(folder);
  }

  private static Refusal unknown(Path path) {
    return new Refusal(
        path
            + " is none of the returns known here: a CIN or SSDA903 XML file, an Annex A workbook, or"
            + " a folder of the CSV files of one of them or of the Standard Safeguarding Dataset.");
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
      char[] head = new char[HEAD];
      int n = reader.read(head);
      return n <= 0 ? "" : new String(head, 0, n);
    }
  }
}
