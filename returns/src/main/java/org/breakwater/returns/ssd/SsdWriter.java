package org.breakwater.returns.ssd;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV files, each with its fields in the specification's order. */
public final class SsdWriter {

  private SsdWriter() {}

  /** Writes each table that has rows to {@code ssd_….csv} in a folder. */
  public static void write(Collection<SsdRow> rows, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, CsvWriter> open = new LinkedHashMap<>();
    try {
      for (SsdRow row : rows) {
        CsvWriter writer = open.get(row.table());
        if (writer == null) {
          writer =
              CsvWriter.builder()
                  .lineDelimiter(LineDelimiter.CRLF)
                  .build(
                      Files.newBufferedWriter(
                          folder.resolve(row.table() + ".csv"), StandardCharsets.UTF_8));
          open.put(row.table(), writer);
          writer.writeRecord(
              SsdForm.tables().getOrDefault(row.table(), List.of()).stream()
                  .map(SsdForm.Field::name)
                  .toList());
        }
        writer.writeRecord(row.values().stream().map(SsdWriter::shown).toList());
      }
    } finally {
      for (CsvWriter writer : open.values()) {
        writer.close();
      }
    }
  }

  private static String shown(@Nullable String value) {
    return value == null ? "" : value;
  }
}
