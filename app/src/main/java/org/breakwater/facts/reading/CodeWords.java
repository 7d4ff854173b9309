package org.breakwater.facts.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the codes of the returns stand for, from a table: a reader need not know them by heart. */
final class CodeWords {

  private final Map<String, Map<String, String>> byDetail;

  private CodeWords(Map<String, Map<String, String>> byDetail) {
    this.byDetail = byDetail;
  }

  static CodeWords read() {
    Map<String, Map<String, String>> byDetail = new HashMap<>();
    try (InputStream in = CodeWords.class.getResourceAsStream("code-words.csv")) {
      if (in == null) {
        throw new IllegalStateException("The build left out code-words.csv");
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : rows) {
          byDetail
              .computeIfAbsent(row.getField("detail"), detail -> new HashMap<>())
              .put(row.getField("code"), row.getField("words"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CodeWords(byDetail);
  }

  /** Words for a code, or for several with spaces between; null when not all of it is known. */
  @Nullable String of(String detail, String value) {
    Map<String, String> codes = byDetail.get(detail);
    if (codes == null) {
      return null;
    }
    List<String> words =
        Arrays.stream(value.strip().toUpperCase(Locale.ROOT).split("\\s+"))
            .map(codes::get)
            .toList();
    return words.stream().allMatch(Objects::nonNull)
        ? words.stream().collect(Collectors.joining("; "))
        : null;
  }
}
