package org.breakwater.returns.ssd;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of the dataset and their fields. */
public final class SsdForm {

  /** What a field holds. */
  public enum Type {
    TEXT("text"),
    DATE("a date such as 2026-06-04, with or without a time"),
    WHOLE("a whole number"),
    DECIMAL("a number"),
    FLAG("0 or 1");

    private final String shown;

    Type(String shown) {
      this.shown = shown;
    }

    /** As a reader sees it. */
    public String shown() {
      return shown;
    }
  }

  /**
   * A field.
   *
   * @param size the most characters a text may have; {@link Integer#MAX_VALUE} when it does not say
   * @param key whether it tells the rows of its table apart
   * @param pointsTo the field of another table in which its value must stand; null when in none
   */
  public record Field(
      String table,
      String name,
      Type type,
      int size,
      boolean key,
      boolean required,
      boolean unique,
      @Nullable Target pointsTo) {}

  /** A field of a table that others point at. */
  public record Target(String table, String field) {
    @Override
    public String toString() {
      return table + "." + field;
    }
  }

  private static final Map<String, List<Field>> TABLES = read();

  private SsdForm() {}

  /** The tables by name, each with its fields in order. */
  public static Map<String, List<Field>> tables() {
    return TABLES;
  }

  /** The table whose fields these headings are most of; null when there is none. */
  static @Nullable String tableOf(List<String> headings) {
    List<String> small = headings.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
    String best = null;
    long most = 0;
    for (Map.Entry<String, List<Field>> table : TABLES.entrySet()) {
      long here = table.getValue().stream().filter(f -> small.contains(f.name())).count();
      if (here > most && here * 2 > table.getValue().size()) {
        most = here;
        best = table.getKey();
      }
    }
    return best;
  }

  private static Map<String, List<Field>> read() {
    Map<String, List<Field>> tables = new LinkedHashMap<>();
    try (InputStream in = SsdForm.class.getResourceAsStream("fields-1.4.5.csv")) {
      if (in == null) {
        throw new IllegalStateException("The build left out fields-1.4.5.csv");
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : rows) {
          tables.computeIfAbsent(row.getField("table"), table -> new ArrayList<>()).add(field(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(tables);
  }

  private static Field field(NamedCsvRecord row) {
    String[] target = row.getField("points_to").split("\\.", -1);
    String size = row.getField("size");
    return new Field(
        row.getField("table"),
        row.getField("field"),
        Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT)),
        size.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(size),
        !row.getField("key").isEmpty(),
        !row.getField("required").isEmpty(),
        !row.getField("unique").isEmpty(),
        target.length == 2 ? new Target(target[0], target[1]) : null);
  }
}
