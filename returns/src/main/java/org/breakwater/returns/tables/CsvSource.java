package org.breakwater.returns.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSV file: comma, semicolon, tab or bar between values, told by its first line. */
final class CsvSource implements TableSource, TableSheet {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final Path path;
  private final String file;
  private final ReadLimits limits;
  private final Encodings.Found encoding;
  private final char separator;

  private CsvSource(
      Path path, String file, ReadLimits limits, Encodings.Found encoding, char separator) {
    this.path = path;
    this.file = file;
    this.limits = limits;
    this.encoding = encoding;
    this.separator = separator;
  }

  static CsvSource open(Path path, String file, ReadLimits limits) throws IOException {
    Encodings.Found encoding = Encodings.of(path, file);
    try (InputStreamReader reader = reader(path, encoding)) {
      char[] head = new char[8192];
      int n = reader.read(head);
      return new CsvSource(
          path, file, limits, encoding, separator(new String(head, 0, Math.max(n, 0))));
    }
  }

  private static InputStreamReader reader(Path path, Encodings.Found encoding) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      in.skipNBytes(encoding.markBytes());
      return new InputStreamReader(in, encoding.charset());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static char separator(String head) {
    char best = ',';
    int most = 0;
    for (char candidate : SEPARATORS) {
      int count = 0;
      boolean quoted = false;
      for (int i = 0; i < head.length(); i++) {
        char c = head.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && c == '\n') {
          break;
        } else if (!quoted && c == candidate) {
          count++;
        }
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<TableSheet> sheets() {
    return List.of(this);
  }

  @Override
  public List<String> notes() {
    return encoding.charset().equals(StandardCharsets.UTF_8)
        ? List.of()
        : List.of("Read as " + encoding.charset().displayName() + " text, for it is not UTF-8.");
  }

  @Override
  public @Nullable String name() {
    return null;
  }

  @Override
  public long roughRows() {
    return encoding.lines();
  }

  @Override
  public boolean datesFrom1904() {
    return false;
  }

  @Override
  public Stream<TableRow> rows() {
    try {
      CsvRows rows = new CsvRows(file, limits, separator, () -> reader(path, encoding));
      return rows.stream().onClose(rows::close);
    } catch (IOException e) {
      throw new FileRefused(FileFault.UNREADABLE, file, file + " could not be read.", e);
    }
  }

  @Override
  public void close() {
    // Each stream of rows closes its own file.
  }
}
