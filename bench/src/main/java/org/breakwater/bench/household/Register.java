package org.breakwater.bench.household;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.breakwater.linkage.household.Roles;
import org.jspecify.annotations.Nullable;

/** A file of records and the persons they are of, read row by row, so that ten million fit. */
final class Register {

  private static final List<String> IDS = List.of("unique_id", "rec_id", "id", "uid");

  private final Path file;
  private final Map<String, Integer> places = new HashMap<>();
  private final String id;
  final Roles roles;

  Register(Path file) throws IOException {
    this.file = file;
    List<String> header;
    try (CsvReader<CsvRecord> csv = open()) {
      header = csv.iterator().next().getFields();
    }
    for (int i = 0; i < header.size(); i++) {
      places.put(header.get(i), i);
    }
    id =
        IDS.stream()
            .filter(places::containsKey)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no id column in " + file));
    roles = Roles.guess(header);
  }

  private CsvReader<CsvRecord> open() throws IOException {
    InputStream raw = Files.newInputStream(file);
    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    return CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** One row, for as long as it is looked at. */
  record Row(int number, String id, String person, Function<String, @Nullable String> texts) {

    String text(@Nullable String column) {
      String text = column == null ? null : texts.apply(column);
      return text == null ? "" : text;
    }
  }

  interface Reader {

    /** Looks at a row; false ends the reading. */
    boolean read(Row row);
  }

  void each(Reader reader) throws IOException {
    try (CsvReader<CsvRecord> csv = open()) {
      Iterator<CsvRecord> rows = csv.iterator();
      rows.next();
      boolean on = true;
      for (int number = 0; on && rows.hasNext(); number++) {
        CsvRecord row = rows.next();
        Function<String, @Nullable String> texts =
            column -> {
              Integer place = places.get(column);
              return place == null ? null : row.getField(place);
            };
        on = reader.read(new Row(number, text(texts, id), text(texts, "cluster"), texts));
      }
    }
  }

  private static String text(Function<String, @Nullable String> texts, String column) {
    String text = texts.apply(column);
    if (text == null) {
      throw new IllegalArgumentException("no column \"" + column + "\"");
    }
    return text;
  }
}
