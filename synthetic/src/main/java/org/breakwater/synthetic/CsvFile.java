package org.breakwater.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One CSV file (RFC 4180, UTF-8, a header row). An absent value is an empty field. */
final class CsvFile implements AutoCloseable {
  private final BufferedWriter out;

  CsvFile(Path folder, String name, String... header) throws IOException {
    this.out = Files.newBufferedWriter(folder.resolve(name));
    row((Object[]) header);
  }

  void row(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          out.write(',');
        }
        Object value = values[i];
        out.write(value == null ? "" : quoted(value.toString()));
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + value.replace("\"", "\"\"") + '"';
      }
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
