package org.breakwater.bench.household;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.breakwater.linkage.household.People;
import org.breakwater.linkage.household.Roles;

/**
 * Records of a file and the person each is of. The linker never sees the column of the truth.
 *
 * @param roles which column means what
 * @param columns text by column
 * @param persons by row of the file
 */
record Truth(String[] ids, Roles roles, Map<String, String[]> columns, String[] persons) {

  private static final List<String> IDS = List.of("unique_id", "rec_id", "id", "uid");
  private static final String TRUTH = "cluster";

  /** A CSV file, gzipped or not, with an id column and the truth in a column "cluster". */
  static Truth read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      var columns = new HashMap<String, List<String>>();
      List<String> header = List.of();
      for (NamedCsvRecord row : csv) {
        if (header.isEmpty()) {
          header = row.getHeader();
          header.forEach(column -> columns.put(column, new ArrayList<>()));
        }
        for (String column : header) {
          columns
              .computeIfAbsent(column, c -> new ArrayList<>())
              .add(row.findField(column).orElse("").strip());
        }
      }
      var texts = new HashMap<String, String[]>();
      columns.forEach((name, values) -> texts.put(name, values.toArray(String[]::new)));
      String id =
          IDS.stream()
              .filter(texts::containsKey)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no id column in " + file));
      String[] persons = texts.remove(TRUTH);
      if (persons == null) {
        throw new IllegalArgumentException("no column \"" + TRUTH + "\" in " + file);
      }
      Roles roles = Roles.guess(header);
      String[] ids = Objects.requireNonNull(texts.get(id));
      texts.keySet().retainAll(roles.columns());
      return new Truth(ids, roles, texts, persons);
    }
  }

  int size() {
    return ids.length;
  }

  People people() {
    return People.of(ids, roles, columns);
  }

  /** Number of the person of each row of the people, which stand in another order. */
  int[] numbers(People people) {
    var number = new HashMap<String, Integer>();
    int[] numbers = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      numbers[people.row(ids[i])] = number.computeIfAbsent(persons[i], p -> number.size());
    }
    return numbers;
  }
}
