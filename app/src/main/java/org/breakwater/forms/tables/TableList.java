package org.breakwater.forms.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads {@code decisions/versions.csv}: which tables there are, and since when. */
final class TableList {
  static final String FOLDER = "/decisions/";

  private TableList() {}

  static List<TableVersion> read() {
    var stream =
        Objects.requireNonNull(TableList.class.getResourceAsStream(FOLDER + "versions.csv"));
    try (var file = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(row ->
              new TableVersion(
                  row.getField("table"),
                  Integer.parseInt(row.getField("version")),
                  LocalDate.parse(row.getField("effective_from")),
                  row.getField("effective_to").isEmpty()
                      ? null
                      : LocalDate.parse(row.getField("effective_to")),
                  row.getField("file")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
