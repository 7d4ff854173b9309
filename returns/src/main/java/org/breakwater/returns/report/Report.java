package org.breakwater.returns.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.breakwater.returns.rules.Outcome;

/** A way to write down what came of checking a return. */
public interface Report {

  /** Writes the whole report; does not close the stream. */
  void write(Outcome outcome, OutputStream out) throws IOException;

  /**
   * The report a file name asks for by its ending: {@code .csv}, {@code .xlsx} or {@code .html}.
   *
   * @throws IllegalArgumentException for any other ending, in words for the user
   */
  static Report named(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return new CsvReport();
    }
    if (name.endsWith(".xlsx")) {
      return new XlsxReport();
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return new HtmlReport();
    }
    throw new IllegalArgumentException(
        "A report is written as .csv, .xlsx or .html, not as " + file.getFileName());
  }

  /** Writes the report that the file's ending asks for. */
  static void write(Outcome outcome, Path file) throws IOException {
    Report report = named(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      report.write(outcome, out);
    }
  }
}
